namespace BudgetBot.Records;

/// <summary>The feedback in the file of records.</summary>
/// <param name="file">The file.</param>
/// <param name="most">How much is kept; the oldest makes room.</param>
public sealed class FeedbackFile(RecordFile file, int most = 5_000)
{
    // Question and snapshot are those of the answer, so that a client can put no words into anybody's mouth.
    private const string KeepOne = """
        INSERT INTO feedback (answer_id, helpful, comment, question, snapshot, day, until_day)
        VALUES ($answer, $helpful, $comment,
            coalesce((SELECT question FROM kept_answers WHERE id = $answer), ''), coalesce((SELECT snapshot FROM kept_answers WHERE id = $answer), ''), $today, $until)
        """;

    private const string All = "SELECT id, answer_id, helpful, comment, question, snapshot, day, until_day FROM feedback ORDER BY id DESC";

    /// <summary>Keeps feedback.</summary>
    /// <param name="given">The feedback; comments as <see cref="QuestionWords.Of(string, int)"/> gives them.</param>
    /// <param name="days">How many days each is kept after today, 1 at least.</param>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public void Keep(IEnumerable<GivenFeedback> given, int days) => file.Write(connection =>
    {
        foreach (GivenFeedback one in given)
        {
            Sql.Run(
                connection, KeepOne,
                ("$answer", one.AnswerId), ("$helpful", one.Helpful ? 1L : 0L), ("$comment", one.Comment), ("$today", Sql.Written(file.Today)),
                ("$until", Sql.Written(file.Today.AddDays(days))));
        }

        Sql.Run(connection, "DELETE FROM feedback WHERE id NOT IN (SELECT id FROM feedback ORDER BY id DESC LIMIT $most)", ("$most", most));
    });

    /// <summary>The feedback, the newest first; none where there is no file.</summary>
    /// <exception cref="RecordException">The file cannot be read or is something else.</exception>
    public IReadOnlyList<KeptFeedback> List() => file.Change<IReadOnlyList<KeptFeedback>>([], connection => Sql.Rows(connection, All, row => new KeptFeedback(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2) != 0, row.GetString(3), row.GetString(4), row.GetString(5),
        Sql.DayOf(row.GetString(6)), Sql.DayOf(row.GetString(7)))));

    /// <summary>Deletes feedback by number.</summary>
    /// <returns>How much there was.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int Delete(IEnumerable<long> ids) => file.Change(0, connection =>
        ids.Distinct().Sum(id => Sql.Run(connection, "DELETE FROM feedback WHERE id = $id", ("$id", id))));

    /// <summary>Deletes all feedback.</summary>
    /// <returns>How much there was.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int DeleteAll() => file.Change(0, connection => Sql.Run(connection, "DELETE FROM feedback"));
}
