using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Security;

namespace BudgetBot.Channels.Delivery;

/// <summary>The HTTP client for channels, and for the keys and tokens of signing in.</summary>
public static class ChannelHttp
{
    private const int LargestAnswer = 1024 * 1024;

    /// <summary>A client that follows no redirect, keeps no cookie, and speaks to this machine without the proxy that the system may have.</summary>
    /// <param name="trust">Whom to trust over https; null for whom the system trusts.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient Create(SslClientAuthenticationOptions? trust = null) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        Proxy = new DirectOnThisMachine(HttpClient.DefaultProxy),
        UseCookies = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        SslOptions = trust ?? new SslClientAuthenticationOptions(),
    })
    {
        Timeout = TimeSpan.FromSeconds(15),
        MaxResponseContentBufferSize = LargestAnswer,
    };

    private sealed class DirectOnThisMachine(IWebProxy proxy) : IWebProxy
    {
        public ICredentials? Credentials
        {
            get => proxy.Credentials;
            set => proxy.Credentials = value;
        }

        public Uri? GetProxy(Uri destination) => destination.IsLoopback ? null : proxy.GetProxy(destination);

        public bool IsBypassed(Uri host) => host.IsLoopback || proxy.IsBypassed(host);
    }
}
