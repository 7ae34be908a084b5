using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Protocol;

/// <summary>The bot's own account.</summary>
internal static class BotAccount
{
    /// <summary>The account where a channel does not name the bot. A new one each time: accounts can be changed.</summary>
    public static ChannelAccount Default => new("budgetbot", "BudgetBot", RoleTypes.Bot);
}
