using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BudgetBot.Answers.Composition;
using BudgetBot.Channels.SignIn;
using BudgetBot.Web.Access;
using BudgetBot.Web.Answers;
using BudgetBot.Web.DirectLine;
using static BudgetBot.Web.Access.SettingText;

namespace BudgetBot.Web;

/// <summary>The settings of the service, by the names that Bot Framework users know. From arguments, environment or appsettings.json.</summary>
/// <param name="PublicBaseUrl">The address under which users reach the service; null for the address that it listens on.</param>
/// <param name="Snapshot">The snapshot file; null for the one that is built from seeds/.</param>
/// <param name="SignIn">Who the bot is to the channels; null for the Emulator without app id.</param>
public sealed record BotSettings(string? PublicBaseUrl, string? Snapshot, BotSignIn? SignIn)
{
    /// <summary>Where the service listens unless told otherwise.</summary>
    public const string DefaultAddress = "http://localhost:3978";

    private const int DefaultConversationMinutes = 120;
    private const int MostConversationMinutes = 7 * 24 * 60;

    /// <summary>How increases and decreases are written.</summary>
    public ChangeStyle ChangeStyle { get; init; } = ChangeStyle.Triangle;

    /// <summary>How long a conversation is remembered after its last message.</summary>
    public TimeSpan ConversationIdle { get; init; } = TimeSpan.FromMinutes(DefaultConversationMinutes);

    /// <summary>What is kept of questions, answers and feedback.</summary>
    public required RecordSettings Records { get; init; }

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
        if (!AccessSettings.TryRead(configuration, out AccessSettings? access, out problem)
            || !DirectLineSettings.TryRead(configuration, out DirectLineSettings? directLine, out problem)
            || !RecordSettings.TryRead(configuration, out RecordSettings? records, out problem))
        {
            return false;
        }

        problem = SignInSettings.Read(configuration, out BotSignIn? signIn);
        settings = new BotSettings(Filled(configuration["PublicBaseUrl"]), Filled(configuration["Snapshot"]), signIn)
        {
            Access = access,
            DirectLine = directLine,
            Records = records,
            ChangeStyle = StyleOf(Filled(configuration["ChangeStyle"])),
            ConversationIdle = TimeSpan.FromMinutes(Number(Filled(configuration["ConversationMinutes"]), DefaultConversationMinutes)),
        };
        problem ??= settings.Problem();
        settings = problem is null ? settings : null;
        return settings is not null;
    }

    // What is no number or style stands outside every range, and Problem names it.
    private static int Number(string? value, int usual) =>
        value is null ? usual : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;

    private static ChangeStyle StyleOf(string? value) => value?.ToLowerInvariant() switch
    {
        null or "triangle" => ChangeStyle.Triangle,
        "words" => ChangeStyle.Words,
        _ => (ChangeStyle)(-1),
    };

    private string? Problem() => AddressProblem()
        ?? (Enum.IsDefined(ChangeStyle) ? null : "ChangeStyle は triangle（△と＋）か words（増・減）にしてください。")
        ?? (ConversationIdle >= TimeSpan.FromMinutes(1) && ConversationIdle <= TimeSpan.FromMinutes(MostConversationMinutes)
            ? null
            : $"ConversationMinutes は 1 から {MostConversationMinutes} までの整数（分）にしてください。");

    private string? AddressProblem()
    {
        bool usable = PublicBaseUrl is null
            || (Uri.TryCreate(PublicBaseUrl, UriKind.Absolute, out Uri? url) && url.Scheme is "http" or "https"
                && url.Query.Length == 0 && url.Fragment.Length == 0);
        return usable ? null : $"PublicBaseUrl は ? と # のない http または https のアドレスにしてください（今の値: {PublicBaseUrl}）。";
    }
}
