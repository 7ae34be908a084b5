using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace BudgetBot.Web.ChatPages;

/// <summary>What the chat page may load: its own files by a nonce, its own socket, the sources in a frame, and nothing else from anywhere.</summary>
/// <param name="publicBaseUrl">The address under which users reach the service, or null.</param>
internal sealed partial class ChatPolicy(string? publicBaseUrl)
{
    // Web Chat makes an empty style element without a nonce.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    private readonly string publicSocket = publicBaseUrl is null ? string.Empty : $" ws{new Uri(publicBaseUrl).GetLeftPart(UriPartial.Authority)["http".Length..]}";

    /// <summary>Sets the headers of the page.</summary>
    /// <returns>The nonce that its elements must carry.</returns>
    public string Apply(HttpContext http)
    {
        string nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        IHeaderDictionary headers = http.Response.Headers;
        headers.ContentSecurityPolicy =
            $"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; connect-src 'self'{Socket(http.Request)}{publicSocket}; "
            + $"frame-src 'self'; img-src 'self' blob: data:; script-src 'strict-dynamic' 'nonce-{nonce}'; style-src 'nonce-{nonce}' {EmptyStyle}; worker-src blob:";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        return nonce;
    }

    // A name that is no plain host could end the directive and begin another.
    private static string Socket(HttpRequest request) =>
        PlainHost().IsMatch(request.Host.Value ?? string.Empty) ? $" ws{request.Scheme["http".Length..]}://{request.Host.Value}" : string.Empty;

    [GeneratedRegex(@"^(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$")]
    private static partial Regex PlainHost();
}
