using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Adapter;

/// <summary>
/// What the SDK's adapter knows of signing in: nothing is left to check, since <see cref="SignIn.CallerCheck"/> checks a token before the
/// body is read.
/// </summary>
/// <param name="proactive">The outlet of a turn that the bot begins.</param>
internal sealed class AdmittedAuthentication(Func<TurnOutlet> proactive) : BotFrameworkAuthentication
{
    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Tokens are checked before the body is read.");

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Activities come over HTTP and Direct Line.");

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => proactive();

    /// <inheritdoc/>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        NoUserTokens.Shared;
}
