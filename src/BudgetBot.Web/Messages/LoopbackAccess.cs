using System.Net;
using Microsoft.Net.Http.Headers;

namespace BudgetBot.Web.Messages;

/// <summary>
/// Who may post without credentials: programs on this machine, as the Emulator does. A web page that the user visits, a proxy in
/// front of the service and a name that was rebound to this machine are kept out.
/// </summary>
internal static class LoopbackAccess
{
    /// <summary>Why a request is refused, or null where it may be read.</summary>
    public static (int Status, string Reason)? Refusal(HttpContext http)
    {
        HttpRequest request = http.Request;
        if (http.Connection.RemoteIpAddress is not { } remote || !IsLoopback(remote))
        {
            return (StatusCodes.Status403Forbidden, "Without MicrosoftAppId only programs on the same machine are answered.");
        }

        if (request.Host.Host is not ("localhost" or "127.0.0.1" or "[::1]"))
        {
            return (StatusCodes.Status403Forbidden, "Without MicrosoftAppId the Host must be localhost.");
        }

        if (request.Headers.Keys.Any(IsForwarding))
        {
            return (StatusCodes.Status403Forbidden, "Without MicrosoftAppId forwarded requests are not answered.");
        }

        return IsJson(request)
            ? null
            : (StatusCodes.Status415UnsupportedMediaType, "The Content-Type must be application/json.");
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
