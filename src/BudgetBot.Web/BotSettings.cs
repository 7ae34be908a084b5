using System.Diagnostics.CodeAnalysis;
using BudgetBot.Web.Access;
using BudgetBot.Web.DirectLine;
using static BudgetBot.Web.Access.SettingText;

namespace BudgetBot.Web;

/// <summary>The settings of the service, by the names that Bot Framework users know. From arguments, environment or appsettings.json.</summary>
/// <param name="PublicBaseUrl">The address under which users reach the service; null for the address that it listens on.</param>
/// <param name="Snapshot">The snapshot file; null for the one that is built from seeds/.</param>
/// <param name="MicrosoftAppId">The bot's app id; empty for the Emulator.</param>
public sealed record BotSettings(string? PublicBaseUrl, string? Snapshot, string MicrosoftAppId)
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultAddress = "http://localhost:3978";

    /// <summary>Who reaches the chat from other machines.</summary>
    public required AccessSettings Access { get; init; }

    /// <summary>What the chat allows.</summary>
    public required DirectLineSettings DirectLine { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="problem">One sentence that says what cannot be used and what to do.</param>
    public static bool TryRead(
        IConfiguration configuration,
        [NotNullWhen(true)] out BotSettings? settings,
        [NotNullWhen(false)] out string? problem)
    {
        settings = null;
        if (AccessSettings.TryRead(configuration, out AccessSettings? access, out problem)
            && DirectLineSettings.TryRead(configuration, out DirectLineSettings? directLine, out problem))
        {
            settings = new BotSettings(
                Filled(configuration["PublicBaseUrl"]), Filled(configuration["Snapshot"]), Filled(configuration["MicrosoftAppId"]) ?? string.Empty)
            {
                Access = access,
                DirectLine = directLine,
            };
            problem = settings.Problem();
            settings = problem is null ? settings : null;
        }

        return settings is not null;
    }

    private string? Problem()
    {
        if (MicrosoftAppId.Length > 0)
        {
            return "MicrosoftAppId が設定されていますが、この版はまだチャネルのトークンを検証できません。この設定を外すと、同じマシンの Emulator から使えます。";
        }

        bool usable = PublicBaseUrl is null
            || (Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
                && url.Query.Length == 0 && url.Fragment.Length == 0);
        return usable ? null : $"PublicBaseUrl は ? と # のない http または https のアドレスにしてください（今の値: {PublicBaseUrl}）。";
    }
}
