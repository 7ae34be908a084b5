namespace BudgetBot.Channels.Teams.Package;

/// <summary>What differs between one organisation's Teams app and another's.</summary>
/// <param name="AppId">The bot's app id, a GUID (<c>MicrosoftAppId</c> of the service).</param>
/// <param name="BaseUrl">The https address under which users reach the service (<c>PublicBaseUrl</c>).</param>
public sealed record PackageSettings(string AppId, Uri BaseUrl)
{
    /// <summary>The colour behind the icon, and of the icon itself.</summary>
    internal const string AccentColor = "#1F4E79";

    /// <summary>The version of the app, three numbers; Teams takes an update only with a higher one.</summary>
    public string Version { get; init; } = "1.0.0";

    /// <summary>What users call the bot, 30 characters at most.</summary>
    public string Name { get; init; } = "BudgetBot";

    /// <summary>Who runs it, 32 characters at most.</summary>
    public string Developer { get; init; } = "BudgetBot";

    /// <summary>The page about privacy; null for the service's own start page.</summary>
    public Uri? PrivacyUrl { get; init; }

    /// <summary>The terms of use; null for the service's own start page.</summary>
    public Uri? TermsUrl { get; init; }

    /// <summary>The values by the names that stand in braces in the template.</summary>
    internal IReadOnlyDictionary<string, string> Values => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["appId"] = AppId,
        ["baseUrl"] = Base,
        ["host"] = BaseUrl.Host,
        ["version"] = Version,
        ["name"] = Name,
        ["developer"] = Developer,
        ["privacyUrl"] = PrivacyUrl?.AbsoluteUri ?? $"{Base}/",
        ["termsUrl"] = TermsUrl?.AbsoluteUri ?? $"{Base}/",
        ["accentColor"] = AccentColor,
        ["searchCommand"] = AppCommands.SearchItems,
        ["searchParameter"] = AppCommands.SearchText,
    };

    private string Base => BaseUrl.AbsoluteUri.TrimEnd('/');
}
