using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>A line of a source.</summary>
/// <param name="Number">1 for the first line.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Box">Its rectangle on its page; null where the source has no pages, or the line is blank.</param>
public readonly record struct SourceLine(int Number, string Text, Box? Box);

/// <summary>The text of a source with its places; lines are read when they are asked for.</summary>
/// <param name="count">How many lines it has.</param>
/// <param name="read">Reads lines.</param>
public sealed class SourceBody(int count, Func<LineSpan, IReadOnlyList<SourceLine>> read)
{
    /// <summary>How many lines it has.</summary>
    public int Count => count;

    /// <summary>Its pages in order; none where it has none.</summary>
    public IReadOnlyList<SourcePage> Pages { get; init; } = [];

    /// <summary>Its sheets in order; none where it is no spreadsheet.</summary>
    public IReadOnlyList<SourceSheet> Sheets { get; init; } = [];

    /// <summary>A source that is nothing but lines.</summary>
    public static SourceBody Of(IReadOnlyList<string> lines) => new(
        lines.Count, span => [.. Enumerable.Range(span.From, Math.Max(0, Math.Min(span.To, lines.Count) - span.From + 1)).Select(number => new SourceLine(number, lines[number - 1], null))]);

    /// <summary>The lines of a span that are there.</summary>
    public IReadOnlyList<SourceLine> Lines(LineSpan span) => read(span);

    /// <summary>The page on which a line stands; null where there is none.</summary>
    public SourcePage? PageOf(int line) => Pages.LastOrDefault(page => page.Lines.From <= line);

    /// <summary>The sheet of which a line is a row; null where there is none.</summary>
    public SourceSheet? SheetOf(int line) => Sheets.FirstOrDefault(sheet => sheet.Lines.From <= line && line <= sheet.Lines.To);
}
