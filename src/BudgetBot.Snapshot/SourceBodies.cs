using BudgetBot.Facts;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>Reads the text of sources and the record of their reading from a snapshot.</summary>
internal sealed class SourceBodies(ConnectionPool pool)
{
    private const string LinesSql = "SELECT line, text, box FROM source_lines WHERE source_id = $source AND line BETWEEN $from AND $to ORDER BY line";
    private const string PagesSql = "SELECT page, printed, width, height, line_from, line_to FROM source_pages WHERE source_id = $source ORDER BY page";
    private const string SheetsSql = "SELECT name, line_from, line_to, head_from, head_to, columns FROM source_sheets WHERE source_id = $source ORDER BY line_from";

    /// <summary>The text of a source.</summary>
    /// <param name="id">Its number.</param>
    public SourceBody Of(long id) => new(
        (int)Query("SELECT COALESCE(MAX(line), 0) FROM source_lines WHERE source_id = $source", row => row.GetInt64(0), ("$source", id))[0],
        span => Query(LinesSql, Line, ("$source", id), ("$from", (long)span.From), ("$to", (long)span.To)))
    {
        Pages = Query(PagesSql, Page, ("$source", id)),
        Sheets = Query(SheetsSql, Sheet, ("$source", id)),
    };

    /// <summary>What became of a source when it was read.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="document">Its file name.</param>
    public SourceReport Report(long id, string document) => new(
        Count("SELECT tables FROM sources WHERE id = $source", ("$source", id)),
        Count("SELECT COUNT(*) FROM facts WHERE document = $document", ("$document", document)),
        Count("SELECT COUNT(*) FROM passages WHERE document = $document", ("$document", document)),
        Count("SELECT proven FROM sources WHERE id = $source", ("$source", id)),
        Count("SELECT COUNT(*) FROM source_lines WHERE source_id = $source", ("$source", id)),
        Count("SELECT COUNT(*) FROM source_pages WHERE source_id = $source", ("$source", id)),
        Query("SELECT reason, COUNT(*) FROM omissions WHERE document = $document GROUP BY reason ORDER BY 2 DESC, 1", row => new LeftOut(row.GetString(0), row.GetInt32(1)), ("$document", document)));

    /// <summary>What was left out of a source, in its order.</summary>
    /// <param name="document">Its file name.</param>
    /// <param name="reason">Only what was left out for this reason; null for all.</param>
    /// <param name="skip">How many to pass over.</param>
    /// <param name="take">The most wanted.</param>
    public IReadOnlyList<Omission> Omissions(string document, string? reason, int skip, int take) => Query(
        "SELECT document, line_from, line_to, text, reason FROM omissions WHERE document = $document AND ($reason = '' OR reason = $reason) ORDER BY line_from, id LIMIT $take OFFSET $skip",
        RowReading.Omission, ("$document", document), ("$reason", reason ?? string.Empty), ("$take", (long)take), ("$skip", (long)skip));

    private int Count(string sql, (string Name, object Value) of) => Query(sql, row => row.GetInt32(0), of)[0];

    private static SourceLine Line(SqliteDataReader row) =>
        new(row.GetInt32(0), row.GetString(1), RowReading.OptionalText(row, 2) is { } box ? Box.Parse(box) : null);

    private static SourcePage Page(SqliteDataReader row) =>
        new(row.GetInt32(0), RowReading.OptionalText(row, 1), row.GetInt32(2), row.GetInt32(3), new LineSpan(row.GetInt32(4), row.GetInt32(5)));

    private static SourceSheet Sheet(SqliteDataReader row) => new(
        row.GetString(0), new LineSpan(row.GetInt32(1), row.GetInt32(2)), row.IsDBNull(3) ? null : new LineSpan(row.GetInt32(3), row.GetInt32(4)), JsonLists.Words(row.GetString(5)));

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> row, params (string Name, object Value)[] parameters) =>
        pool.Use(connection => connection.Query(sql, parameters, row));
}
