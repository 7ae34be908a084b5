using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.SignIn;

/// <summary>
/// Tokens for the managed identity that Azure has assigned to the machine, as the SDK's credentials get them. Those hold them too, and
/// renew them before they end.
/// </summary>
/// <param name="bot">Who the bot is.</param>
/// <param name="factory">Makes the credentials of the bot.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go; never a token.</param>
public sealed partial class IdentityTokens(
    BotSignIn bot, ServiceClientCredentialsFactory factory, TimeProvider time, ILogger<IdentityTokens> log) : BotTokens
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    // The credentials give out no token that ends within minutes.
    private static readonly TimeSpan HeldFor = TimeSpan.FromMinutes(1);

    private readonly SingleFlight<string?> flight = new();
    private Held? held;
    private string? refused;
    private AppCredentials? credentials;
    private DateTimeOffset nextAfterFailure;

    /// <inheritdoc/>
    public override async Task<string?> Get()
    {
        if (Volatile.Read(ref held) is { } current && time.GetUtcNow() < current.End)
        {
            return current.Token;
        }

        return flight.Join(Fetch, () => time.GetUtcNow() >= nextAfterFailure) is { } fetching ? await fetching : null;
    }

    /// <inheritdoc/>
    public override void Drop(string token)
    {
        refused = token;
        Volatile.Write(ref held, null);
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with a foreign server, delivery goes on and tries again.")]
    private async Task<string?> Fetch()
    {
        try
        {
            credentials ??= (AppCredentials)await factory.CreateCredentialsAsync(
                bot.AppId, bot.Addresses.Resource, bot.Addresses.Login.AbsoluteUri, validateAuthority: true, CancellationToken.None);
            string token = await credentials.GetTokenAsync().WaitAsync(Longest);
            token = token == refused ? await credentials.GetTokenAsync(forceRefresh: true).WaitAsync(Longest) : token;
            Volatile.Write(ref held, new Held(token, time.GetUtcNow() + HeldFor));
            return token;
        }
        catch (Exception problem)
        {
            LogNone(log, problem.GetType().Name);
        }

        nextAfterFailure = time.GetUtcNow() + PauseAfterFailure;
        return null;
    }

    // A class and no record, so that nothing prints the token.
    private sealed class Held(string token, DateTimeOffset end)
    {
        public string Token { get; } = token;

        public DateTimeOffset End { get; } = end;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No token was issued to the bot's managed identity: {Reason}")]
    private static partial void LogNone(ILogger log, string reason);
}
