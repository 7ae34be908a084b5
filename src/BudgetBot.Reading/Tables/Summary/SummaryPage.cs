using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Summary;

/// <summary>A cell of a summary that stands apart: a number, a pool with what is beside it, a rate or a dash.</summary>
internal sealed record SummaryCell(YearCell Main, YearCell? Beside)
{
    /// <summary>Whether it is a growth rate: only these have decimals.</summary>
    public bool IsRate => Main.Kind == CellKind.Number && Main.Printed.Contains('.', StringComparison.Ordinal);

    /// <summary>Its literals.</summary>
    public List<YearCell> Literals => Beside is null ? [Main] : [Main, Beside];
}

/// <summary>A row of a summary: its name, whether it is a part (うち) of another, and the cells on its own line.</summary>
internal sealed record SummaryRow(string Name, bool IsPart, int Line, IReadOnlyList<SummaryCell> Inline);

/// <summary>A page on which names and numbers of a summary stand apart.</summary>
internal sealed partial class SummaryPage
{
    private SummaryPage(YearHead head, TablePage page, (string Unit, long Yen) unit)
    {
        Head = head;
        Page = page;
        Unit = unit;
    }

    /// <summary>The head.</summary>
    public YearHead Head { get; }

    /// <summary>The page.</summary>
    public TablePage Page { get; }

    /// <summary>The unit of the amounts.</summary>
    public (string Unit, long Yen) Unit { get; }

    /// <summary>The rows' names.</summary>
    public List<SummaryRow> Rows { get; } = [];

    /// <summary>The cells that stand apart.</summary>
    public List<SummaryCell> Cells { get; } = [];

    /// <summary>The notes, a block each.</summary>
    public List<IReadOnlyList<PageLine>> Notes { get; } = [];

    /// <summary>Labels that run down beside the rows.</summary>
    public List<PageLine> Sections { get; } = [];

    /// <summary>The title; Text is null where there is none.</summary>
    public PageLine Title { get; private set; }

    /// <summary>Other lines: remarks, pieces of names.</summary>
    public List<PageLine> Other { get; } = [];

    /// <summary>Reads a page below its head.</summary>
    public static SummaryPage Read(YearHead head, TablePage page, (string Unit, long Yen) unit, TableWords words)
    {
        var result = new SummaryPage(head, page, unit);
        foreach (IReadOnlyList<PageLine> block in page.Blocks)
        {
            PageLine[] lines = [.. block.Where(line => !head.Lines.Contains(line.Number))];
            if (lines.Length == 0)
            {
                continue;
            }

            if (words.StartsWith(lines[0].Text, "note"))
            {
                result.Notes.Add(lines);
            }
            else if (lines.Length > 2 && lines.All(line => line.Text.Length == 1))
            {
                result.Sections.Add(lines[0] with { Text = string.Concat(lines.Select(line => line.Text)) });
            }
            else
            {
                result.TakeBlock(BrokenCells.Join(lines), words);
            }
        }

        return result;
    }

    private static List<SummaryCell> Pair(IEnumerable<YearCell> cells)
    {
        var paired = new List<SummaryCell>();
        foreach (YearCell cell in cells)
        {
            if (cell.Kind == CellKind.Beside && paired.Count > 0 && paired[^1] is { Main.Kind: CellKind.Pool, Beside: null } pool)
            {
                paired[^1] = pool with { Beside = cell };
            }
            else
            {
                paired.Add(new SummaryCell(cell, null));
            }
        }

        return paired;
    }

    private void TakeBlock(IReadOnlyList<PageLine> lines, TableWords words)
    {
        var cells = new List<YearCell>();
        foreach (PageLine line in lines)
        {
            IReadOnlyList<YearCell> whole = CellScanner.Whole(line.Text, line.Number);
            cells.AddRange(whole);
            if (whole.Count == 0 && TableHead.Columns(line.Text, words).Count == 0)
            {
                TakeText(line, words);
            }
        }

        Cells.AddRange(Pair(cells));
    }

    private void TakeText(PageLine line, TableWords words)
    {
        Match tail = TailPattern().Match(TextShape.Fold(line.Text));
        string text = tail.Success ? line.Text[..tail.Index].Trim() : line.Text;
        List<SummaryCell> inline = tail.Success ? Pair(CellScanner.Whole(line.Text[tail.Index..], line.Number)) : [];
        string? part = words.Of("part").FirstOrDefault(word => BracketedPattern().Match(text).Groups["text"].Value.StartsWith(word, StringComparison.Ordinal));
        if (YearWords.FiscalYear(text) is not null)
        {
            Cells.AddRange(inline);
            TakeTitle(line with { Text = text }, tail.Success);
        }
        else if (part is not null)
        {
            string name = BracketedPattern().Match(text).Groups["text"].Value[part.Length..];
            Rows.Add(new SummaryRow(TextShape.JoinSpread(name), true, line.Number, inline));
        }
        else if (LeadingBracket().Replace(text, string.Empty) is { Length: > 0 } whole)
        {
            Rows.Add(new SummaryRow(TextShape.JoinSpread(whole), false, line.Number, inline));
        }
        else
        {
            Other.Add(line);
        }
    }

    private void TakeTitle(PageLine line, bool withCells)
    {
        if (Title.Text is null && !withCells)
        {
            Title = line;
        }
        else
        {
            Other.Add(line);
        }
    }

    [GeneratedRegex(@"(?<=[\s)])(?:(?:[△▲]\s?)?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?|[*―−-])(?:\s+(?:[△▲]\s?)?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?|\s*[*―−-])*$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex TailPattern();

    [GeneratedRegex(@"^[（(]\s*(?<text>.+)[）)]$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex BracketedPattern();

    [GeneratedRegex(@"^[（(][^（()）]*[）)]\s*", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex LeadingBracket();
}
