namespace BudgetBot.Channels.SignIn;

/// <summary>The bot's own tokens, with which its replies go to channels. Safe for several threads.</summary>
public abstract class BotTokens
{
    /// <summary>A token; null where none can be had at the moment. Does not fail.</summary>
    public abstract Task<string?> Get();

    /// <summary>Throws away a token that a channel did not take; the next <see cref="Get"/> asks for another.</summary>
    public abstract void Drop(string token);
}
