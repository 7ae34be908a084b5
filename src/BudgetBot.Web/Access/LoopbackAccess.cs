using System.Net;
using Microsoft.Net.Http.Headers;

namespace BudgetBot.Web.Access;

/// <summary>
/// Who may post without credentials: programs on this machine, as the Emulator does. A web page that the user visits, a proxy in
/// front of the service and a name that was rebound to this machine are kept out.
/// </summary>
internal static class LoopbackAccess
{
    /// <summary>Why a request to /api/messages is refused, or null where it may be read.</summary>
    public static (int Status, string Reason)? Refusal(HttpContext http) =>
        Stranger(http) is { } reason ? (StatusCodes.Status403Forbidden, reason)
        : IsJson(http.Request) ? null
        : (StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json.");

    /// <summary>Why a request does not come straight from a program on this machine, in one sentence; null where it does.</summary>
    public static string? Stranger(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } remote || !IsLoopback(remote))
        {
            return "Without credentials only programs on the same machine are answered.";
        }

        if (http.Request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            return "Without credentials the Host must be localhost.";
        }

        return http.Request.Headers.Keys.Any(IsForwarding) ? "Without credentials forwarded requests are not answered." : null;
    }

    /// <summary>Whether replies may be posted to a service URL: http or https on this machine, nothing but scheme, host, port and path.</summary>
    public static bool MayPostTo(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
        && url.IsLoopback && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private static bool IsLoopback(IPAddress address) =>
        IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);

    private static bool IsForwarding(string header) =>
        header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase) || header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase);

    private static bool IsJson(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase);
}
