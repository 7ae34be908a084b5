using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;

namespace BudgetBot.Web.Access;

/// <summary>Who reaches the chat from other machines: nobody, or people whom a named reverse proxy has signed in.</summary>
/// <param name="TrustedProxies">Networks of the proxies whose word is taken; empty for loopback only.</param>
/// <param name="UserHeader">The header in which they name the user.</param>
/// <param name="SigningKey">The secret behind tokens; null for one that is made up at each start.</param>
public sealed record AccessSettings(IReadOnlyList<IPNetwork> TrustedProxies, string UserHeader, string? SigningKey)
{
    /// <summary>The header that proxies use unless told otherwise.</summary>
    public const string DefaultUserHeader = "X-Forwarded-User";

    private const int ShortestKey = 32;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="problem">One sentence that says what cannot be used and what to do.</param>
    public static bool TryRead(
        IConfiguration configuration,
        [NotNullWhen(true)] out AccessSettings? settings,
        [NotNullWhen(false)] out string? problem)
    {
        string? header = SettingText.Filled(configuration["UserHeader"]);
        string? key = SettingText.Filled(configuration["SigningKey"]);
        string[] named = SettingText.List(configuration["TrustedProxies"]);
        IPNetwork?[] proxies = [.. named.Select(Network)];
        problem =
            Array.IndexOf(proxies, null) is >= 0 and var at ? $"TrustedProxies は 10.0.0.5 や 10.0.1.0/24 のような IP アドレスをコンマで区切って並べてください（読めない値: {named[at]}）。"
            : header is not null && !header.All(IsOfToken) ? $"UserHeader はヘッダーの名前にしてください（今の値: {header}）。"
            : header is not null && proxies.Length == 0 ? "UserHeader は TrustedProxies で指定したプロキシからのものだけを信用します。TrustedProxies も設定してください。"
            : proxies.Length > 0 && SettingText.Filled(configuration["PublicBaseUrl"]) is null ? "TrustedProxies を使うには、利用者から見たアドレスを PublicBaseUrl に設定してください。"
            : key is not null && Encoding.UTF8.GetByteCount(key) < ShortestKey ? "SigningKey は 32 文字以上の推測できない文字列にしてください。"
            : null;
        settings = problem is null ? new AccessSettings([.. proxies.Select(proxy => proxy!.Value)], header ?? DefaultUserHeader, key) : null;
        return settings is not null;
    }

    // A network of all addresses would name no proxy.
    private static IPNetwork? Network(string text) =>
        IPAddress.TryParse(text, out IPAddress? address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out IPNetwork network) && network.PrefixLength > 0 ? network
        : null;

    private static bool IsOfToken(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';
}
