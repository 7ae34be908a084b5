using System.Text;
using System.Text.Json;

namespace BudgetBot.Records;

/// <summary>The kept answers in the file of records.</summary>
/// <param name="file">The file.</param>
/// <param name="most">How many answers are kept; those not given for the longest time make room.</param>
/// <param name="mostBytes">How many bytes of UTF-8 they may have together.</param>
public sealed class AnswerFile(RecordFile file, int most = 5_000, long mostBytes = 64L * 1024 * 1024)
{
    private const string KeepOne = """
        INSERT INTO kept_answers (id, question, outcome, snapshot, first_day, last_day, until_day, size, content)
        VALUES ($id, $question, $outcome, $snapshot, $today, $today, $until, $size, $content)
        ON CONFLICT (id) DO UPDATE SET last_day = $today, until_day = $until
        """;

    private const string MakeRoom = """
        DELETE FROM kept_answers WHERE number NOT IN (
            SELECT number FROM (
                SELECT number, sum(size) OVER newest_first AS bytes, row_number() OVER newest_first AS place FROM kept_answers
                WINDOW newest_first AS (ORDER BY last_day DESC, number DESC ROWS UNBOUNDED PRECEDING))
            WHERE bytes <= $bytes AND place <= $most)
        """;

    private const string All = "SELECT id, question, outcome, snapshot, first_day, last_day, until_day FROM kept_answers ORDER BY last_day DESC, number DESC";

    /// <summary>Keeps answers; one that is kept already is kept longer.</summary>
    /// <param name="answers">The answers.</param>
    /// <param name="days">How many days each is kept after today, 1 at least.</param>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public void Keep(IEnumerable<KeptAnswer> answers, int days) => file.Write(connection =>
    {
        foreach (KeptAnswer answer in answers)
        {
            string content = JsonSerializer.Serialize(answer, RecordJson.Stored.KeptAnswer);
            Sql.Run(
                connection, KeepOne,
                ("$id", answer.Id), ("$question", answer.Question), ("$outcome", answer.Outcome), ("$snapshot", answer.Snapshot), ("$today", Sql.Written(file.Today)),
                ("$until", Sql.Written(file.Today.AddDays(days))), ("$size", (long)Encoding.UTF8.GetByteCount(content)), ("$content", content));
        }

        Sql.Run(connection, MakeRoom, ("$most", most), ("$bytes", mostBytes));
    });

    /// <summary>The kept answer of an id; null where there is none, or its last day is past.</summary>
    /// <exception cref="RecordException">The file cannot be read or is something else.</exception>
    public KeptAnswer? Find(string id) => file.Read<KeptAnswer?>(null, connection => Sql.Rows(
        connection, "SELECT content FROM kept_answers WHERE id = $id AND until_day >= $today", row => JsonSerializer.Deserialize(row.GetString(0), RecordJson.Stored.KeptAnswer),
        ("$id", id), ("$today", Sql.Written(file.Today))) is [{ } found] ? found : null);

    /// <summary>The kept answers, the last given first; none where there is no file.</summary>
    /// <exception cref="RecordException">The file cannot be read or is something else.</exception>
    public IReadOnlyList<AnswerSummary> List() => file.Change<IReadOnlyList<AnswerSummary>>([], connection => Sql.Rows(connection, All, row => new AnswerSummary(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Sql.DayOf(row.GetString(4)), Sql.DayOf(row.GetString(5)), Sql.DayOf(row.GetString(6)))));

    /// <summary>Deletes answers by id.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int Delete(IEnumerable<string> ids) => file.Change(0, connection =>
        ids.Distinct(StringComparer.Ordinal).Sum(id => Sql.Run(connection, "DELETE FROM kept_answers WHERE id = $id", ("$id", id))));

    /// <summary>Deletes all answers.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="RecordException">The file cannot be written or is something else.</exception>
    public int DeleteAll() => file.Change(0, connection => Sql.Run(connection, "DELETE FROM kept_answers"));
}
