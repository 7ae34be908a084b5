namespace BudgetBot.Channels.SignIn;

/// <summary>Where keys and tokens are fetched: of the public cloud, of a sovereign cloud, or of a test on this machine.</summary>
/// <param name="ChannelMetadata">The OpenID document of what channels sign their tokens with.</param>
/// <param name="Login">The authority that issues the bot's tokens, with its tenant, without a slash at the end.</param>
/// <param name="Scope">What the bot's tokens are for, ending in <c>/.default</c>.</param>
public sealed record SignInAddresses(Uri ChannelMetadata, Uri Login, string Scope)
{
    /// <summary>The document for channels of the public cloud.</summary>
    public const string PublicChannelMetadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The authority of the public cloud; the tenant follows.</summary>
    public const string PublicLogin = "https://login.microsoftonline.com/";

    /// <summary>The tenant of multi-tenant bots.</summary>
    public const string MultiTenant = "botframework.com";

    /// <summary>The connectors of the public cloud.</summary>
    public const string PublicScope = "https://api.botframework.com";

    private const string DefaultScope = "/.default";

    /// <summary>The OpenID document of the authority, whose keys also sign the Emulator's tokens.</summary>
    internal Uri LoginMetadata => Below("v2.0/.well-known/openid-configuration");

    /// <summary>What the bot's tokens are for, as managed identities name it.</summary>
    internal string Resource => Scope[..^DefaultScope.Length];

    /// <summary>Where the bot's tokens are issued.</summary>
    internal Uri TokenEndpoint => Below("oauth2/v2.0/token");

    private Uri Below(string path) => new($"{Login.AbsoluteUri.TrimEnd('/')}/{path}");
}
