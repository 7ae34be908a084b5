namespace BudgetBot.Japanese.Lexicon;

/// <summary>One row of a lexicon file: its fields by column, and where it stands.</summary>
/// <param name="Line">The 1-based line in the file.</param>
/// <param name="Fields">One field a column, trimmed; an empty string where the row leaves one out.</param>
public sealed record LexiconRow(int Line, IReadOnlyList<string> Fields)
{
    /// <summary>The alternatives of a field, separated by 「|」.</summary>
    public IReadOnlyList<string> Words(int column) =>
        Fields[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>A table of words: one file of the lexicon.</summary>
/// <param name="Name">The file's name without its ending, for instance stages.</param>
/// <param name="Columns">The names of the columns, from the file's first row.</param>
/// <param name="Rows">The rows in the order of the file.</param>
public sealed record LexiconTable(string Name, IReadOnlyList<string> Columns, IReadOnlyList<LexiconRow> Rows);
