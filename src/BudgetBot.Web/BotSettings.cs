using System.Diagnostics.CodeAnalysis;
using BudgetBot.Channels.SignIn;

namespace BudgetBot.Web;

/// <summary>The settings of the service, by the names that Bot Framework users know. From arguments, environment or appsettings.json.</summary>
/// <param name="PublicBaseUrl">The address under which users reach the service; null for the address that it listens on.</param>
/// <param name="Snapshot">The snapshot file; null for the one that is built from seeds/.</param>
/// <param name="SignIn">Who the bot is to the channels; null for the Emulator without app id.</param>
public sealed record BotSettings(string? PublicBaseUrl, string? Snapshot, BotSignIn? SignIn)
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultAddress = "http://localhost:3978";

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="problem">One sentence that says what cannot be used and what to do.</param>
    public static bool TryRead(
        IConfiguration configuration,
        [NotNullWhen(true)] out BotSettings? settings,
        [NotNullWhen(false)] out string? problem)
    {
        problem = SignInSettings.Read(configuration, out BotSignIn? signIn);
        settings = new BotSettings(Filled(configuration["PublicBaseUrl"]), Filled(configuration["Snapshot"]), signIn);
        problem ??= settings.Problem();
        settings = problem is null ? settings : null;
        return settings is not null;
    }

    private static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private string? Problem()
    {
        bool usable = PublicBaseUrl is null
            || (Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
                && url.Query.Length == 0 && url.Fragment.Length == 0);
        return usable ? null : $"PublicBaseUrl は ? と # のない http または https のアドレスにしてください（今の値: {PublicBaseUrl}）。";
    }
}
