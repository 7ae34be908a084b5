using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>Makes values of rows.</summary>
internal static class RowReading
{
    /// <summary>A row of id, document, title, publisher, date, year, terms, scope, sha256, form.</summary>
    public static Source Source(SqliteDataReader row) => new(
        row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), new FiscalYear(row.GetInt32(5)), row.GetString(6),
        JsonLists.Words(row.GetString(7)), row.GetString(8))
    {
        Form = EnumWords.Parse<SourceForm>(row.GetString(9)),
    };

    /// <summary>A row of <see cref="FactQuery.Columns"/>.</summary>
    public static Fact Fact(SqliteDataReader row, ItemTree items) => new(
        items[row.GetInt64(0)],
        EnumWords.Parse<FactKind>(row.GetString(1)),
        new FiscalYear(row.GetInt32(2)),
        StageNames.Parse(row.GetString(3)),
        Figure(row),
        JsonLists.Words(row.GetString(9)),
        JsonLists.Words(row.GetString(10)),
        Citation(row, 11));

    /// <summary>A row of item_id, role, text, document, page, line_from, line_to, quote, place.</summary>
    public static Passage Passage(SqliteDataReader row, ItemTree items) =>
        new(EnumWords.Parse<PassageRole>(row.GetString(1)), items[row.GetInt64(0)], row.GetString(2), Citation(row, 3));

    /// <summary>A row of document, line_from, line_to, text, reason.</summary>
    public static Omission Omission(SqliteDataReader row) =>
        new(row.GetString(0), new LineSpan(row.GetInt32(1), row.GetInt32(2)), row.GetString(3), row.GetString(4));

    /// <summary>A row of kind, document, lines, printed, computed, explanation, rounding, items.</summary>
    public static Finding Finding(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), Array.ConvertAll(JsonLists.Numbers(row.GetString(2)), line => checked((int)line)), row.GetString(3),
        row.GetString(4), row.GetString(5), row.GetInt64(6) == 1, JsonLists.Numbers(row.GetString(7)));

    /// <summary>A row of name, line, fields.</summary>
    public static (string Table, LexiconRow Row) LexiconRow(SqliteDataReader row) =>
        (row.GetString(0), new LexiconRow(row.GetInt32(1), JsonLists.Words(row.GetString(2))));

    /// <summary>A column that may be empty.</summary>
    public static string? OptionalText(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static Figure Figure(SqliteDataReader row)
    {
        FigureState state = EnumWords.Parse<FigureState>(row.GetString(4));
        string unit = row.GetString(6);
        string printed = row.GetString(7);
        return state != FigureState.Value ? Facts.Figure.Without(state, unit, printed)
            : row.IsDBNull(5) ? Facts.Figure.Other(row.GetString(8), unit, printed)
            : Facts.Figure.Money(row.GetInt64(5), unit, printed);
    }

    private static Citation Citation(SqliteDataReader row, int at) => new(
        row.GetString(at), row.IsDBNull(at + 1) ? null : row.GetInt32(at + 1), new LineSpan(row.GetInt32(at + 2), row.GetInt32(at + 3)),
        row.GetString(at + 4))
    {
        Place = OptionalText(row, at + 5) is { } place ? Place.Parse(place) : null,
    };
}
