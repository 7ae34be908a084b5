namespace BudgetBot.Channels.SignIn;

/// <summary>Who the bot is to the channels and where its tokens come from. A class and no record, so that nothing prints the password.</summary>
/// <param name="appId">The app id, a GUID: the audience of what channels send.</param>
/// <param name="password">The client secret; null for the managed identity of the machine that the bot runs on.</param>
/// <param name="tenantId">The tenant of a single-tenant bot, a GUID; null for a multi-tenant bot.</param>
/// <param name="addresses">Where keys and tokens are fetched.</param>
public sealed class BotSignIn(string appId, string? password, string? tenantId, SignInAddresses addresses)
{
    // The tenants from which the Emulator has had its tokens for multi-tenant bots: protocol 3.1 and 3.2, token versions 1 and 2.
    private static readonly string[] EmulatorIssuers =
    [
        "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/",
        "https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0",
        "https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/",
        "https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0",
    ];

    /// <summary>The app id.</summary>
    public string AppId { get; } = appId;

    /// <summary>Where keys and tokens are fetched.</summary>
    public SignInAddresses Addresses { get; } = addresses;

    /// <summary>Whether the bot has the managed identity of its machine in the place of a client secret.</summary>
    public bool IsManagedIdentity => Password is null;

    /// <summary>The tenant of the bot; null for a multi-tenant bot.</summary>
    public string? TenantId { get; } = tenantId;

    /// <summary>The client secret; goes to the token endpoint and nowhere else.</summary>
    internal string? Password { get; } = password;

    /// <summary>Who may have issued the token of an Emulator: the bot's own tenant, for a multi-tenant bot that of the Bot Framework.</summary>
    internal IReadOnlyList<string> IssuersForEmulator { get; } =
    [
        $"{addresses.Login.AbsoluteUri.TrimEnd('/')}/v2.0",
        $"https://sts.windows.net/{addresses.Login.Segments[^1].Trim('/')}/",
        .. tenantId is null ? EmulatorIssuers : [],
    ];
}
