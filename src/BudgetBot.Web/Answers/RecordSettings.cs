using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BudgetBot.Records;
using BudgetBot.Web.Access;

namespace BudgetBot.Web.Answers;

/// <summary>What the service keeps of questions, answers and feedback, and how long links to files are good for.</summary>
/// <param name="File">The file of the records; null for the one beside the snapshot of the seeds.</param>
/// <param name="Days">How many days they are kept.</param>
/// <param name="LinkLifetime">How long the link to a file of an answer is good for.</param>
public sealed record RecordSettings(string? File, Retention Days, TimeSpan LinkLifetime)
{
    private const int DefaultQuestionDays = 30;
    private const int DefaultAnswerDays = 90;
    private const int DefaultFeedbackDays = 90;
    private const int MostDays = 3 * 366;
    private const int DefaultLinkMinutes = 60;
    private const int MostLinkMinutes = 7 * 24 * 60;

    /// <summary>Reads the settings.</summary>
    /// <param name="configuration">Where they stand.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="problem">One sentence that says what cannot be used and what to do.</param>
    public static bool TryRead(
        IConfiguration configuration,
        [NotNullWhen(true)] out RecordSettings? settings,
        [NotNullWhen(false)] out string? problem)
    {
        int questions = Number(configuration["KeepQuestionsDays"], DefaultQuestionDays);
        int answers = Number(configuration["KeepAnswersDays"], DefaultAnswerDays);
        int feedback = Number(configuration["KeepFeedbackDays"], DefaultFeedbackDays);
        int minutes = Number(configuration["FileLinkMinutes"], DefaultLinkMinutes);
        problem = DaysProblem("KeepQuestionsDays", questions) ?? DaysProblem("KeepAnswersDays", answers) ?? DaysProblem("KeepFeedbackDays", feedback)
            ?? (minutes is >= 1 and <= MostLinkMinutes ? null : $"FileLinkMinutes は 1 から {MostLinkMinutes} までの整数（分）にしてください。");
        settings = problem is null
            ? new RecordSettings(SettingText.Filled(configuration["Records"]), new Retention(questions, answers, feedback), TimeSpan.FromMinutes(minutes))
            : null;
        return settings is not null;
    }

    private static string? DaysProblem(string setting, int days) =>
        days is >= 0 and <= MostDays ? null : $"{setting} は 0（控えない）から {MostDays} までの整数（日）にしてください。";

    // What is no number stands outside every range.
    private static int Number(string? value, int usual) => SettingText.Filled(value) is not { } text ? usual
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1;
}
