using System.Diagnostics.CodeAnalysis;
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
    /// <param name="problem">One sentence that says what cannot be used and what to do.</param>
    public static bool TryRead(
        IConfiguration configuration,
        [NotNullWhen(true)] out DirectLineSettings? settings,
        [NotNullWhen(false)] out string? problem)
    {
        string[] origins = SettingText.List(configuration["AllowedOrigins"]);
        int? chats = Number(configuration["ChatsPerMinute"]);
        int? messages = Number(configuration["MessagesPerMinute"]);
        problem =
            Array.Find(origins, origin => !IsOrigin(origin)) is { } other ? $"AllowedOrigins は https://portal.example.jp のような、パスのないアドレスをコンマで区切って並べてください（読めない値: {other}）。"
            : chats is null ? "ChatsPerMinute は 1 以上の整数にしてください。"
            : messages is null ? "MessagesPerMinute は 1 以上の整数にしてください。"
            : null;
        settings = problem is null ? new DirectLineSettings(origins, chats!.Value, messages!.Value) : null;
        return settings is not null;
    }

    private static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
        && text.Equals(url.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase);

    private static int? Number(string? value) =>
        SettingText.Filled(value) is not { } text ? DefaultPerMinute
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0 ? number
        : null;
}
