using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>What a cell prints.</summary>
internal enum CellKind
{
    /// <summary>An amount.</summary>
    Number,

    /// <summary>－.</summary>
    None,

    /// <summary>＊.</summary>
    Shared,

    /// <summary>26,065の内数.</summary>
    Pool,

    /// <summary>＋536, beside a pool.</summary>
    Beside,
}

/// <summary>A literal of a cell.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Printed">As printed; a pool without の内数.</param>
/// <param name="Line">Where its digits stand.</param>
internal sealed record YearCell(CellKind Kind, string Printed, int Line)
{
    /// <summary>The number in the table's unit; null where there is none.</summary>
    public decimal? Value => Kind is CellKind.None or CellKind.Shared ? null : AmountReader.Value(Printed);
}

/// <summary>Cells that stand one behind another on a line.</summary>
/// <param name="Cells">The cells.</param>
/// <param name="Start">Where the first begins.</param>
/// <param name="End">Where the last ends.</param>
internal readonly record struct CellRun(IReadOnlyList<YearCell> Cells, int Start, int End);

/// <summary>Finds cells on a line.</summary>
internal static partial class CellScanner
{
    /// <summary>
    /// A run of as many cells as the table has columns. Where more numbers stand together than columns, the run whose difference is
    /// right counts; null where none is, or there is no run.
    /// </summary>
    public static CellRun? Row(PageLine line, int columns)
    {
        Match[] cells = CellPattern().Matches(TextShape.Fold(line.Text)).ToArray();
        var runs = new List<CellRun>();
        for (int i = 0; i + columns <= cells.Length; i++)
        {
            if (Adjacent(line.Text, cells, i, columns))
            {
                runs.Add(Run(line, cells, i, columns));
            }
        }

        return runs.Count <= 1 ? runs.Count == 0 ? null : runs[0] : Proven(runs) ?? Plain(runs, cells.Length, columns);
    }

    /// <summary>The cells of a line that holds nothing but cells; empty where it holds anything else.</summary>
    public static IReadOnlyList<YearCell> Whole(string text, int line)
    {
        string folded = TextShape.Fold(text).Trim();
        if (PoolPattern().Match(folded) is { Success: true } pool)
        {
            var cells = new List<YearCell> { new(CellKind.Pool, pool.Groups["pool"].Value, line) };
            if (pool.Groups["beside"].Success)
            {
                cells.Add(new YearCell(CellKind.Beside, BesidePattern().Match(text).Value, line));
            }

            return cells;
        }

        if (BesidePattern().Match(folded) is { Success: true, Index: 0 } beside && beside.Length == folded.Length)
        {
            return [new YearCell(CellKind.Beside, text.Trim(), line)];
        }

        Match[] matches = WholePattern().Matches(folded).ToArray();
        return string.Concat(matches.Select(match => match.Value)).Length == TextShape.Tight(folded).Length + matches.Sum(match => match.Value.Count(char.IsWhiteSpace))
            ? [.. matches.Select(match => Cell(text.Trim().Substring(match.Index, match.Length), line))]
            : [];
    }

    /// <summary>A lone － or ＊ behind a name, before the end of the line or a list of remarks.</summary>
    public static CellRun? Lone(PageLine line)
    {
        Match match = LonePattern().Match(TextShape.Fold(line.Text));
        return match.Success
            ? new CellRun([Cell(line.Text.Substring(match.Groups["cell"].Index, 1), line.Number)], match.Groups["cell"].Index, match.Groups["cell"].Index + 1)
            : null;
    }

    /// <summary>A literal as a cell.</summary>
    public static YearCell Cell(string printed, int line) => printed switch
    {
        "＊" or "*" => new YearCell(CellKind.Shared, printed, line),
        _ when AmountReader.Value(printed) is null => new YearCell(CellKind.None, printed, line),
        _ => new YearCell(CellKind.Number, printed, line),
    };

    private static bool Adjacent(string text, Match[] cells, int from, int columns)
    {
        for (int i = from + 1; i < from + columns; i++)
        {
            int gap = cells[i - 1].Index + cells[i - 1].Length;
            if (!string.IsNullOrWhiteSpace(text[gap..cells[i].Index]))
            {
                return false;
            }
        }

        return true;
    }

    private static CellRun Run(PageLine line, Match[] cells, int from, int columns) => new(
        [.. cells.Skip(from).Take(columns).Select(cell => Cell(line.Text.Substring(cell.Index, cell.Length), line.Number))],
        cells[from].Index,
        cells[from + columns - 1].Index + cells[from + columns - 1].Length);

    private static CellRun? Proven(List<CellRun> runs)
    {
        List<CellRun> right = runs.FindAll(run => run.Cells.Count == 3
            && run.Cells[0].Value is { } before && run.Cells[1].Value is { } now && run.Cells[2].Value is { } difference
            && Math.Abs(now - before - difference) <= 1);
        return right.Count == 1 ? right[0] : null;
    }

    /// <summary>Runs that do not overlap are a row and numbers of its remark: the first counts.</summary>
    private static CellRun? Plain(List<CellRun> runs, int cells, int columns) =>
        cells == columns || runs.TrueForAll(run => run.Start == runs[0].Start || run.Start >= runs[0].End) ? runs[0] : null;

    [GeneratedRegex(@"(?<=^|\s)(?:[△▲]\s?[0-9]{1,3}(?:,[0-9]{3})*|[0-9]{1,3}(?:,[0-9]{3})*|[＊*]|[－―−‐-])(?=\s|$)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex CellPattern();

    [GeneratedRegex(@"(?:[△▲]\s?)?[0-9]{1,3}(?:,[0-9]{3})*(?:\.[0-9]+)?|[＊*]|[－―−‐-]", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex WholePattern();

    [GeneratedRegex(@"^(?<pool>[0-9]{1,3}(?:,[0-9]{3})*)\s*の\s*内\s*数\s*(?<beside>\+\s?[0-9]{1,3}(?:,[0-9]{3})*)?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex PoolPattern();

    [GeneratedRegex(@"[+＋]\s?[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})*", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex BesidePattern();

    [GeneratedRegex(@"(?<=\S\s+)(?<cell>[＊*－―−-])(?=\s*$|\s+[0-9]{1,2}\.)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex LonePattern();
}
