namespace BudgetBot.Records;

/// <summary>The kept questions in the file of records.</summary>
/// <param name="file">The file.</param>
/// <param name="most">How many questions are kept; those not asked for the longest time make room.</param>
public sealed class QuestionFile(RecordFile file, int most = 5_000)
{
    private const string KeepOne = """
        INSERT INTO kept_questions (text, reason, times, first_day, last_day, until_day) VALUES ($text, $reason, 1, $today, $today, $until)
        ON CONFLICT (text, reason) DO UPDATE SET times = min(times + 1, 1000000), last_day = $today, until_day = $until
        """;

    private const string All = "SELECT id, text, reason, times, first_day, last_day, until_day FROM kept_questions ORDER BY times DESC, last_day DESC, id DESC";

    /// <summary>Keeps questions; one that is kept already is counted once more.</summary>
    /// <param name="questions">Text and reason; texts as <see cref="QuestionWords.Of(string)"/> gives them.</param>
    /// <param name="days">How many days each is kept after today, 1 at least.</param>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public void Keep(IEnumerable<(string Text, KeepReason Reason)> questions, int days) => file.Write(connection =>
    {
        foreach ((string text, KeepReason reason) in questions.Where(question => question.Text.Length > 0))
        {
            Sql.Run(
                connection, KeepOne,
                ("$text", text), ("$reason", Word(reason)), ("$today", Sql.Written(file.Today)), ("$until", Sql.Written(file.Today.AddDays(days))));
        }

        Sql.Run(
            connection,
            "DELETE FROM kept_questions WHERE id NOT IN (SELECT id FROM kept_questions ORDER BY last_day DESC, id DESC LIMIT $most)",
            ("$most", most));
    });

    /// <summary>The kept questions, the most often asked first; none where there is no file.</summary>
    /// <exception cref="RecordException">The file cannot be read or is something else.</exception>
    public IReadOnlyList<KeptQuestion> List() => file.Change<IReadOnlyList<KeptQuestion>>([], connection => Sql.Rows(connection, All, row => new KeptQuestion(
        row.GetInt64(0), row.GetString(1), row.GetString(2) == Word(KeepReason.Corrected) ? KeepReason.Corrected : KeepReason.Unanswered,
        row.GetInt32(3), Sql.DayOf(row.GetString(4)), Sql.DayOf(row.GetString(5)), Sql.DayOf(row.GetString(6)))));

    /// <summary>Deletes questions by number.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int Delete(IEnumerable<long> ids) => file.Change(0, connection =>
        ids.Distinct().Sum(id => Sql.Run(connection, "DELETE FROM kept_questions WHERE id = $id", ("$id", id))));

    /// <summary>Deletes all questions.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int DeleteAll() => file.Change(0, connection => Sql.Run(connection, "DELETE FROM kept_questions"));

    private static string Word(KeepReason reason) => reason == KeepReason.Corrected ? "corrected" : "unanswered";
}
