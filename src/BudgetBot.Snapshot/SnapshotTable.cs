namespace BudgetBot.Snapshot;

/// <summary>A table whose rows are written, counted and hashed in one fixed order.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns in the order of a row's values.</param>
/// <param name="Order">The columns that order its rows.</param>
internal sealed record SnapshotTable(string Name, string Columns, string Order)
{
    /// <summary>Every table but the manifest; parents before those that refer to them.</summary>
    public static IReadOnlyList<SnapshotTable> All { get; } =
    [
        new("sources", "id, document, title, publisher, date, year, terms, scope, sha256, form, tables, proven", "id"),
        new("source_lines", "source_id, line, text, box", "source_id, line"),
        new("source_pages", "source_id, page, printed, width, height, line_from, line_to", "source_id, page"),
        new("source_sheets", "source_id, name, line_from, line_to, head_from, head_to, columns", "source_id, line_from"),
        new("items", "id, parent_id, document, kind, line, printed, name, number, reading, path", "id"),
        new("facts",
            "id, item_id, kind, year, stage, state, yen, unit, printed, text, base, qualifiers, "
                + "document, page, line_from, line_to, quote, place",
            "id"),
        new("passages", "id, item_id, role, text, document, page, line_from, line_to, quote, place", "id"),
        new("omissions", "id, document, line_from, line_to, text, reason", "id"),
        new("findings", "id, kind, document, lines, printed, computed, explanation, rounding, items", "id"),
        new("lexicon_tables", "name, columns", "name"),
        new("lexicon_rows", "name, line, fields", "name, line"),
    ];

    /// <summary>How many columns a row has.</summary>
    public int Width => Columns.Count(c => c == ',') + 1;

    /// <summary>Reads all rows in order.</summary>
    public string Select => $"SELECT {Columns} FROM {Name} ORDER BY {Order}";

    /// <summary>Writes one row; its values are the parameters $0, $1 …</summary>
    public string Insert => $"INSERT INTO {Name} ({Columns}) VALUES ({string.Join(", ", Enumerable.Range(0, Width).Select(i => "$" + i))})";
}
