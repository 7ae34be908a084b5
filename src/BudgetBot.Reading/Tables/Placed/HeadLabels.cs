using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>A piece of a label: words side by side on one line of a head.</summary>
/// <param name="Text">The characters without white space.</param>
/// <param name="Line">The line, from the top.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
internal sealed record HeadPiece(string Text, int Line, int Left, int Right)
{
    /// <summary>Whether another piece stands above or below.</summary>
    public bool Overlaps(HeadPiece other) => Left < other.Right && other.Left < Right;
}

/// <summary>
/// Puts the labels of a head together from its lines: spread (備　考), wrapped (予算額 over （案）), and below a label that several
/// columns share (令和６年度 and 令和７年度, or 前年度 and 本年度, below 予算額（千円）, or 当初予算額 and 補正予算額 below 令和７年度).
/// </summary>
/// <param name="words">The vocabulary.</param>
/// <param name="year">The fiscal year of the table's title, which 本年度 and 前年度 are relative to; null where it has none.</param>
internal sealed partial class HeadLabels(TableWords words, FiscalYear? year)
{
    private const int MostParts = 6;
    private const int MostSpread = 6;

    /// <summary>The columns that the lines name, from left to right.</summary>
    public List<PlacedColumn> Read(IReadOnlyList<PageRow> lines)
    {
        var stacks = new List<List<HeadPiece>>();
        var shared = new List<HeadPiece>();
        for (int line = lines.Count - 1; line >= 0; line--)
        {
            foreach (HeadPiece piece in Pieces(lines[line], line))
            {
                List<HeadPiece>[] below = [.. stacks.Where(stack => stack.Exists(piece.Overlaps))];
                switch (below.Length)
                {
                    case 0: stacks.Add([piece]); break;
                    case 1: below[0].Insert(0, piece); break;
                    default: shared.Add(piece); break;
                }
            }
        }

        List<HeadPiece>[] ordered = [.. stacks.OrderBy(stack => stack.Min(piece => piece.Left))];
        int[] over = [.. Enumerable.Range(0, ordered.Length).Where(at => IsOver(ordered, at))];
        return Columns([.. ordered.Where((_, at) => !over.Contains(at))], [.. shared, .. over.Select(at => ordered[at][0])]);
    }

    /// <summary>Whether a short label stands between two lower ones without touching them: it is that of both, and no column of its own.</summary>
    private bool IsOver(List<HeadPiece>[] stacks, int at)
    {
        if (at == 0 || at + 1 == stacks.Length || stacks[at] is not [var piece] || !(IsYear(piece.Text) || Meaning(piece.Text) is { Role: ColumnRole.Amount }))
        {
            return false;
        }

        return new[] { stacks[at - 1], stacks[at + 1] }.All(beside => beside.TrueForAll(other => other.Line > piece.Line) && (beside.TrueForAll(other => IsYear(other.Text)) || Own(beside).Role == ColumnRole.Amount));
    }

    private List<PlacedColumn> Columns(List<List<HeadPiece>> stacks, List<HeadPiece> shared)
    {
        var columns = new List<PlacedColumn>();
        var used = new List<HeadPiece>();
        foreach (List<HeadPiece> stack in stacks)
        {
            PlacedColumn own = Own(stack);
            bool needsStage = own.Meaning is null && stack.TrueForAll(piece => IsYear(piece.Text));
            bool needsYear = own is { Role: ColumnRole.Amount, Meaning.Year: null };
            IEnumerable<HeadPiece> above = needsStage ? [.. shared, .. stacks.Where(other => other.Count > 1).Select(other => other[0])]
                : needsYear ? [.. shared.Where(piece => IsYear(piece.Text)), .. stacks.Where(other => other.Count == 1 && IsYear(other[0].Text)).Select(other => other[0])]
                : [];
            (PlacedColumn Column, HeadPiece Above)? whole = Below(stack, above);
            columns.Add(whole?.Column ?? own);
            used.AddRange(whole is { } known ? [known.Above] : []);
        }

        // A shared label that touches none of its columns is no column of its own.
        HashSet<int> gone = [.. stacks.Select((stack, at) => (stack, at)).Where(one => one.stack.Count == 1 && used.Contains(one.stack[0])).Select(one => one.at)];
        return [.. columns.Where((_, at) => !gone.Contains(at))];
    }

    /// <summary>What a stack names together with the label above it that is nearest and names something with it.</summary>
    private (PlacedColumn Column, HeadPiece Above)? Below(List<HeadPiece> stack, IEnumerable<HeadPiece> above)
    {
        int centre = (stack.Min(piece => piece.Left) + stack.Max(piece => piece.Right)) / 2;
        foreach (HeadPiece piece in above.Where(piece => piece.Line < stack[0].Line && !stack.Contains(piece)).OrderBy(piece => Math.Abs(((piece.Left + piece.Right) / 2) - centre)))
        {
            string own = string.Concat(stack.Select(one => one.Text));
            PlacedColumn? column = new[] { piece.Text + own, own + piece.Text }.Select(text => Of(text, stack)).FirstOrDefault(found => found.Meaning?.Year is not null);
            if (column is not null)
            {
                return (column, piece);
            }
        }

        return null;
    }

    private PlacedColumn Own(List<HeadPiece> stack)
    {
        PlacedColumn down = Of(string.Concat(stack.Select(piece => piece.Text)), stack);
        PlacedColumn up = Of(string.Concat(stack.Select(piece => piece.Text).Reverse()), stack);
        return down.Meaning is null && up.Meaning is not null ? up : down;
    }

    private PlacedColumn Of(string text, List<HeadPiece> stack)
    {
        Match match = UnitForm().Match(TextShape.Fold(text));
        (string Unit, long Yen)? unit = match.Success ? words.Unit(match.Groups["unit"].Value) : null;
        string label = unit is null ? text : text.Remove(match.Index, match.Length);
        return new PlacedColumn(label, Meaning(label), unit, stack.Min(piece => piece.Left), stack.Max(piece => piece.Right));
    }

    private TableColumn? Meaning(string label)
    {
        if (words.Column(label) is { } known)
        {
            return known;
        }

        foreach ((string kind, FiscalYear? of) in new[] { ("thisyear", year), ("lastyear", year?.Previous) })
        {
            string? relative = words.Of(kind).FirstOrDefault(word => label.StartsWith(word, StringComparison.Ordinal));
            if (relative is not null && of is not null && words.Column(label[relative.Length..]) is { Year: null } column)
            {
                return column with { Year = of };
            }
        }

        return null;
    }

    /// <summary>The pieces of a line: the longest runs of words that are a label or a year, else the words.</summary>
    private List<HeadPiece> Pieces(PageRow line, int number)
    {
        var pieces = new List<HeadPiece>();
        for (int at = 0; at < line.Words.Count;)
        {
            int count = Math.Min(MostParts, line.Words.Count - at);
            while (count > 1 && !IsWhole([.. line.Words.Skip(at).Take(count)]))
            {
                count--;
            }

            pieces.Add(new HeadPiece(string.Concat(line.Words.Skip(at).Take(count).Select(word => word.Text)), number, line.Words[at].Left, line.Words[at + count - 1].Right));
            at += count;
        }

        return pieces;
    }

    /// <summary>Whether words are one label: letters spread over a cell, or words with no more than a space between them.</summary>
    private bool IsWhole(PdfWord[] parts)
    {
        bool near = parts.Zip(parts.Skip(1)).All(pair => pair.Second.Left - pair.First.Right < (pair.First.Text.Length + pair.Second.Text.Length == 2 ? MostSpread : 1) * pair.First.Height);
        return near && IsLabel(string.Concat(parts.Select(word => word.Text)));
    }

    private bool IsLabel(string text) => Meaning(text) is not null || IsYear(text);

    private bool IsYear(string text) => IsPrinted(text) || (year is not null && (words.Of("thisyear").Contains(text) || words.Of("lastyear").Contains(text)));

    private static bool IsPrinted(string text) => YearWords.FiscalYear(text) is { Start: 0 } match && match.Length == text.Length;

    [GeneratedRegex(@"[(\[](?:単位)?[:：]?(?<unit>[^()\[\]]*円)[)\]]", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex UnitForm();
}
