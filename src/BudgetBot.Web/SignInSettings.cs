using BudgetBot.Channels.SignIn;

namespace BudgetBot.Web;

/// <summary>Reads the settings of the Bot Framework sign-in, by the names that its SDK has for them.</summary>
internal static class SignInSettings
{
    /// <summary>The type of a bot that has the managed identity of its machine.</summary>
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="signIn">Who the bot is; null for the Emulator without app id.</param>
    /// <returns>One sentence that says what cannot be used and what to do, never with the password in it; null where all can be
    /// used.</returns>
    public static string? Read(IConfiguration configuration, out BotSignIn? signIn)
    {
        signIn = null;
        string appId = Trimmed(configuration["MicrosoftAppId"]);
        string password = Trimmed(configuration["MicrosoftAppPassword"]);
        string type = Trimmed(configuration["MicrosoftAppType"]);
        string tenant = Trimmed(configuration["MicrosoftAppTenantId"]);
        bool hasIdentity = Is(type, ManagedIdentity);
        if ((Problem(appId, password, hasIdentity) ?? (appId.Length == 0 ? null : ProblemOfType(type, tenant))) is { } problem)
        {
            return problem;
        }

        if (appId.Length == 0)
        {
            return null;
        }

        // Tokens spell ids in lower case.
        string? tenantId = HasOneTenant(type) ? tenant.ToLowerInvariant() : null;
        string metadata = Or(configuration["ToBotFromChannelOpenIdMetadataUrl"], SignInAddresses.PublicChannelMetadata);
        string login =
            Or(configuration["ToChannelFromBotLoginUrl"], SignInAddresses.PublicLogin + (tenantId ?? SignInAddresses.MultiTenant));
        string scope = Or(configuration["ToChannelFromBotOAuthScope"], SignInAddresses.PublicScope);
        if (!IsSafe(metadata, out Uri? metadataAddress))
        {
            return $"ToBotFromChannelOpenIdMetadataUrl は https のアドレスにしてください（今の値: {metadata}）。";
        }

        if (!IsSafe(login, out Uri? loginAddress) || loginAddress.AbsolutePath.Trim('/').Length == 0)
        {
            return $"ToChannelFromBotLoginUrl はテナントまで含む https のアドレスにしてください（今の値: {login}）。";
        }

        var addresses = new SignInAddresses(metadataAddress, loginAddress, ScopeOf(scope));
        signIn = new BotSignIn(appId.ToLowerInvariant(), hasIdentity ? null : password, tenantId, addresses);
        return null;
    }

    private static string? Problem(string appId, string password, bool hasIdentity)
    {
        if (appId.Length == 0)
        {
            return password.Length == 0 ? null : "MicrosoftAppPassword がありますが、MicrosoftAppId がありません。両方を設定するか、両方を外してください。";
        }

        if (!IsId(appId))
        {
            return $"MicrosoftAppId は Azure のアプリ ID（GUID）にしてください（今の値: {appId}）。";
        }

        if (hasIdentity)
        {
            return password.Length == 0 ? null : "MicrosoftAppType が UserAssignedMSI（マネージド ID）のときは、MicrosoftAppPassword を外してください。";
        }

        return password.Length > 0 ? null : "MicrosoftAppId がありますが、MicrosoftAppPassword がありません。アプリのクライアント シークレットを設定してください。";
    }

    private static string? ProblemOfType(string type, string tenant)
    {
        if (HasOneTenant(type))
        {
            return IsId(tenant) ? null : $"MicrosoftAppType が {type} のときは、MicrosoftAppTenantId にテナント ID（GUID）を設定してください。";
        }

        return type.Length == 0 || Is(type, "MultiTenant")
            ? null
            : $"MicrosoftAppType は SingleTenant、MultiTenant、UserAssignedMSI のどれかにしてください（今の値: {type}）。";
    }

    // The password and the tokens travel there, and what comes from there is trusted.
    private static bool IsSafe(string address, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Uri? url) =>
        Uri.TryCreate(address, UriKind.Absolute, out url)
            && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback))
        && url.UserInfo.Length == 0 && url.Query.Length == 0 && url.Fragment.Length == 0;

    private static string ScopeOf(string resource) =>
        resource.EndsWith("/.default", StringComparison.Ordinal) ? resource : resource.TrimEnd('/') + "/.default";

    private static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    private static bool HasOneTenant(string type) => Is(type, "SingleTenant") || Is(type, ManagedIdentity);

    private static bool Is(string type, string name) => type.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string Trimmed(string? value) => value?.Trim() ?? string.Empty;

    private static string Or(string? value, string otherwise) => Trimmed(value) is { Length: > 0 } set ? set : otherwise;
}
