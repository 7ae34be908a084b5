using BudgetBot.Web;

return await BotApplication.Run(args, Composition.Open);
