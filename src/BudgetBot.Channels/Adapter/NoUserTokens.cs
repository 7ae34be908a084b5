using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Adapter;

/// <summary>The token service that a turn finds: the bot has no users sign in, and asks for no tokens of theirs.</summary>
internal sealed class NoUserTokens : UserTokenClient
{
    private NoUserTokens()
    {
    }

    /// <summary>The one instance, as the SDK waits for it.</summary>
    public static Task<UserTokenClient> Shared { get; } = Task.FromResult<UserTokenClient>(new NoUserTokens());

    /// <inheritdoc/>
    public override Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) =>
        throw Unsupported();

    /// <inheritdoc/>
    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw Unsupported();

    /// <inheritdoc/>
    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        throw Unsupported();

    /// <inheritdoc/>
    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw Unsupported();

    /// <inheritdoc/>
    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) =>
        throw Unsupported();

    /// <inheritdoc/>
    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest,
        CancellationToken cancellationToken) =>
        throw Unsupported();

    private static NotSupportedException Unsupported() => new("The bot has no users sign in.");
}
