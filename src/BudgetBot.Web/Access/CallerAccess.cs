using System.Diagnostics.CodeAnalysis;
using System.Net;
using Microsoft.Extensions.Primitives;

namespace BudgetBot.Web.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Name">The user whom a trusted proxy has signed in; null for a program on this machine.</param>
internal sealed record Caller(string? Name);

/// <summary>
/// Tells who makes a request, or why it is not served. The user header counts when a named proxy sends it, and from nobody else. A proxy
/// is never taken for a program on this machine, not even one that runs here: what it forwards without a user has not been signed in.
/// </summary>
/// <param name="settings">The proxies and their header.</param>
internal sealed class CallerAccess(AccessSettings settings)
{
    private const int LongestName = 256;

    /// <summary>Finds the caller; otherwise the reason, in one sentence, of the 403.</summary>
    public bool TryIdentify(HttpContext http, [NotNullWhen(true)] out Caller? caller, [NotNullWhen(false)] out string? refusal)
    {
        StringValues names = http.Request.Headers[settings.UserHeader];
        if (IsTrustedProxy(http.Connection.RemoteIpAddress))
        {
            refusal = IsOneName(names) ? null : $"The proxy must name one signed-in user in {settings.UserHeader}.";
            caller = refusal is null ? new Caller(names.ToString()) : null;
        }
        else
        {
            refusal = LoopbackAccess.Stranger(http) ?? (Claims(names) ? $"{settings.UserHeader} is taken from the proxies in TrustedProxies only." : null);
            caller = refusal is null ? new Caller(null) : null;
        }

        return caller is not null;
    }

    // Without proxies the header means nothing, and stands for nobody.
    private bool Claims(StringValues names) => names.Count > 0 && settings.TrustedProxies.Count > 0;

    private static bool IsOneName(StringValues names) =>
        names.Count == 1 && names.ToString() is { Length: <= LongestName } name && !string.IsNullOrWhiteSpace(name);

    private bool IsTrustedProxy(IPAddress? remote)
    {
        IPAddress? address = remote is { IsIPv4MappedToIPv6: true } ? remote.MapToIPv4() : remote;
        return address is not null && settings.TrustedProxies.Any(proxy => proxy.Contains(address));
    }
}
