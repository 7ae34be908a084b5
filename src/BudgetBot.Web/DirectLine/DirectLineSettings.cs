using System.Globalization;
using BudgetBot.Web.Access;

namespace BudgetBot.Web.DirectLine;

/// <summary>What the chat allows.</summary>
/// <param name="AllowedOrigins">Origins of other sites whose pages may embed the chat, as browsers send them.</param>
/// <param name="ChatsPerMinute">Chats that one user, or this machine, may begin in a minute.</param>
/// <param name="MessagesPerMinute">Messages that one user, or one chat of this machine, may send in a minute.</param>
public sealed record DirectLineSettings(IReadOnlyList<string> AllowedOrigins, int ChatsPerMinute, int MessagesPerMinute)
{
    private const int DefaultPerMinute = 600;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="settings">The settings.</param>
    /// <returns>One sentence that says what cannot be used and what to do; null where all can be used.</returns>
    public static string? Read(IConfiguration configuration, out DirectLineSettings settings)
    {
        settings = new DirectLineSettings(
            SettingText.List(configuration["AllowedOrigins"]), Number(configuration["ChatsPerMinute"]), Number(configuration["MessagesPerMinute"]));
        return settings.AllowedOrigins.FirstOrDefault(origin => !IsOrigin(origin)) is { } other ? $"AllowedOrigins は https://portal.example.jp のような、パスのないアドレスをコンマで区切って並べてください（読めない値: {other}）。"
            : settings.ChatsPerMinute < 1 ? "ChatsPerMinute は 1 以上の整数にしてください。"
            : settings.MessagesPerMinute < 1 ? "MessagesPerMinute は 1 以上の整数にしてください。"
            : null;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
        && text.Equals(url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    // What is no number is none that may be set.
    private static int Number(string? value) =>
        SettingText.Filled(value) is not { } text ? DefaultPerMinute
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number
        : 0;
}
