using BudgetBot.Web.Access;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace BudgetBot.Web.DirectLine;

/// <summary>
/// Which pages may call the chat: those of the service itself, and of the sites in AllowedOrigins. Programs that are no browser send no
/// origin. A page of any other site that a user visits is kept out, although it runs on the user's machine.
/// </summary>
/// <param name="allowed">Origins of other sites.</param>
/// <param name="publicBaseUrl">The address under which users reach the service; null where it is the one that it listens on.</param>
internal sealed class OriginRule(IReadOnlyList<string> allowed, string? publicBaseUrl)
{
    private readonly string? publicOrigin = publicBaseUrl is null ? null : new Uri(publicBaseUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether the request's origin may call; a browser on an allowed site is told so.</summary>
    public bool Admits(HttpContext http, Caller caller)
    {
        StringValues origin = http.Request.Headers.Origin;
        if (origin.Count == 0)
        {
            return true;
        }

        http.Response.Headers.Vary = HeaderNames.Origin;
        string? own = caller.Name is null ? $"{http.Request.Scheme}://{http.Request.Host}" : publicOrigin;
        if (string.Equals(origin.ToString(), own, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        bool admitted = allowed.Contains(origin.ToString(), StringComparer.OrdinalIgnoreCase);
        if (admitted)
        {
            http.Response.Headers.AccessControlAllowOrigin = origin;
            http.Response.Headers.AccessControlExposeHeaders = HeaderNames.RetryAfter;
        }

        return admitted;
    }
}
