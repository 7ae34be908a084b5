using System.Text;
using BudgetBot.Cli;

Console.OutputEncoding = new UTF8Encoding(false);
return CommandLine.Run(args);
