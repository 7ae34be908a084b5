using System.Globalization;
using BudgetBot.Channels.DirectLine;

namespace BudgetBot.Web.DirectLine;

/// <summary>Where the stream of a chat is, as the caller reaches it: through the proxy by the public address, on this machine by the one it called.</summary>
/// <param name="mint">Issues the token that the address carries, because a browser's WebSocket sends no Authorization.</param>
/// <param name="publicBaseUrl">The address under which users reach the service, or null.</param>
internal sealed class StreamAddress(TokenMint mint, string? publicBaseUrl)
{
    /// <summary>The address, good for a minute.</summary>
    /// <param name="request">The call that asks for it.</param>
    /// <param name="throughProxy">Whether it came through a proxy.</param>
    /// <param name="token">Who may open the stream.</param>
    /// <param name="watermark">How many activities the client has seen.</param>
    public string Of(HttpRequest request, bool throughProxy, DirectLineToken token, long watermark)
    {
        string address = throughProxy && publicBaseUrl is not null ? publicBaseUrl.TrimEnd('/') : $"{request.Scheme}://{request.Host}";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"ws{address["http".Length..]}/v3/directline/conversations/{token.Conversation}/stream?watermark={watermark}&t={mint.Issue(TokenUse.Stream, token)}");
    }
}
