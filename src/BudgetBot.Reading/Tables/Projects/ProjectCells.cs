namespace BudgetBot.Reading.Tables.Projects;

/// <summary>The cells of a row, told apart.</summary>
/// <param name="Name">The name.</param>
/// <param name="NameLine">Where it begins.</param>
/// <param name="Description">The lines that say what the project does.</param>
/// <param name="Implementers">The lines that say who carries it out.</param>
internal sealed record ProjectCells(string Name, int NameLine, IReadOnlyList<PageLine> Description, IReadOnlyList<PageLine> Implementers);

/// <summary>
/// Tells name, description and implementers of a row apart. The page has no separators, but each column has its width: lines of the
/// description run to its edge, lines of the implementers are short.
/// </summary>
internal sealed class ProjectCellSplitter
{
    private const decimal WidestImplementerPart = 0.4m;

    /// <summary>The end of a name that alone stands on the next line is at most this wide: 事業, 支援事業.</summary>
    private const decimal ShortestEnd = 4m;
    private readonly TableWords words;
    private readonly IReadOnlyList<string> knownNames;
    private readonly HashSet<string> knownImplementers;
    private readonly decimal narrow;

    /// <summary>Learns the widths and the implementers of a table from its rows.</summary>
    public ProjectCellSplitter(IReadOnlyList<ProjectRow> rows, IReadOnlyList<string> knownNames, TableWords words)
    {
        this.words = words;
        this.knownNames = [.. knownNames.Select(TextShape.Tight).OrderByDescending(name => name.Length)];
        Column = ColumnWidth(rows);
        decimal[] ends = [.. rows.Where(row => row.Cells.Count > 1 && !row.End.Before.Contains(' ', StringComparison.Ordinal))
            .Select(row => TextShape.Width(row.End.Before)).Where(width => width > 0 && width < Column * WidestImplementerPart)];
        narrow = ends.Length > 0 ? ends.Max() + 2 : Column * WidestImplementerPart;
        knownImplementers = [.. rows.SelectMany(ImplementerBlock)];
    }

    /// <summary>The width of the description's column, in full-width characters.</summary>
    public decimal Column { get; }

    /// <summary>Splits a row.</summary>
    public ProjectCells Split(ProjectRow row)
    {
        (string name, int line, List<PageLine> rest) = SplitName(row);
        int at = DescriptionEnd(rest);
        List<PageLine> description = rest[..at];
        List<PageLine> implementers = rest[at..];
        if (implementers.Count == 0 && description.Count > 0 && row.End.Before.Length > 0 && TailOf(description[^1].Text) is { } tail)
        {
            PageLine last = description[^1];
            implementers.Add(last with { Text = tail });
            description[^1] = last with { Text = last.Text[..^tail.Length].TrimEnd() };
        }

        return new ProjectCells(name, line, description, implementers);
    }

    /// <summary>The width that lines of descriptions run to: the widest of the lines that are nothing but a part of a cell.</summary>
    private static decimal ColumnWidth(IReadOnlyList<ProjectRow> rows)
    {
        decimal[] widths = [.. rows.SelectMany(row => row.Cells.Skip(1).Where(cell => cell.Number != row.EndLine))
            .Select(cell => TextShape.Width(cell.Text)).Order()];
        return widths.Length == 0 ? decimal.MaxValue : widths[widths.Length * 95 / 100];
    }

    /// <summary>The lines of a row's last block where they can be nothing but implementers: behind others, all narrow, none a list's.</summary>
    private IEnumerable<string> ImplementerBlock(ProjectRow row)
    {
        PageLine[] last = row.Cells.Count == 0 ? [] : [.. row.Cells.Where(cell => cell.Block == row.Cells[^1].Block)];
        bool sure = last.Length > 0 && last.Length < row.Cells.Count && last[0].Number > row.NumberLine + 1
            && last.All(line => TextShape.Width(line.Text) <= narrow && !Paragraphs.StartsElement(line.Text));
        return sure ? last.Select(line => line.Text).Where(text => words.EndsWith(text, "body")) : [];
    }

    private (string Name, int Line, List<PageLine> Behind) SplitName(ProjectRow row)
    {
        List<PageLine> cells = [.. row.Cells];
        if (cells.Count == 0)
        {
            return (string.Empty, row.NumberLine, cells);
        }

        int line = cells[0].Number;
        foreach (string known in knownNames)
        {
            if (Take(cells, known) is { } taken)
            {
                return (known, line, taken);
            }
        }

        bool besideNumber = line == row.NumberLine;
        return besideNumber && SplitInLine(cells) is { } split ? split : WholeLines(cells, besideNumber);
    }

    /// <summary>The lines behind a name that is known from elsewhere; null where the row does not begin with it.</summary>
    private static List<PageLine>? Take(List<PageLine> cells, string name)
    {
        int left = name.Length;
        for (int i = 0; i < cells.Count; i++)
        {
            string text = cells[i].Text;
            int at = 0;
            for (; at < text.Length && left > 0; at++)
            {
                if (!char.IsWhiteSpace(text[at]) && text[at] != name[^left--])
                {
                    return null;
                }
            }

            if (left == 0)
            {
                bool boundary = at == text.Length || char.IsWhiteSpace(text[at]);
                return boundary ? [.. Tail(cells, i, at)] : null;
            }
        }

        return null;
    }

    private static IEnumerable<PageLine> Tail(List<PageLine> cells, int line, int at)
    {
        string rest = cells[line].Text[at..].Trim();
        return rest.Length > 0 ? cells.Skip(line + 1).Prepend(cells[line] with { Text = rest }) : cells.Skip(line + 1);
    }

    /// <summary>A name before a space: 24 産科医等確保支援事業 県内分娩取扱医療機関が….</summary>
    private (string Name, int Line, List<PageLine> Behind)? SplitInLine(List<PageLine> cells)
    {
        string text = cells[0].Text;
        for (int at = text.IndexOfAny([' ', '\u3000']); at > 0; at = text.IndexOfAny([' ', '\u3000'], at + 1))
        {
            if (EndsName(text[..at]))
            {
                return (text[..at].Trim(), cells[0].Number, [.. Tail(cells, 0, at)]);
            }
        }

        return null;
    }

    /// <summary>A name of whole lines: to the end of its block, or to the first line that ends like a name.</summary>
    private (string Name, int Line, List<PageLine> Behind) WholeLines(List<PageLine> cells, bool besideNumber)
    {
        int block = 0;
        while (block < cells.Count && cells[block].Block == cells[0].Block)
        {
            block++;
        }

        int first = 1;
        string joined = cells[0].Text;
        while (first < block && !EndsName(joined))
        {
            joined += cells[first++].Text;
        }

        bool ends = EndsName(joined);
        string whole = string.Concat(cells.Take(block).Select(cell => cell.Text));
        bool wholeBlock = !besideNumber && block > first && EndsName(whole) && cells.Skip(1).Take(block - 1).All(cell => TextShape.Width(cell.Text) <= TextShape.Width(cells[0].Text) + 1);
        bool oneMore = besideNumber && block == first + 1 && EndsName(whole) && TextShape.Width(cells[first].Text) <= ShortestEnd;
        int count = wholeBlock || oneMore ? block : ends ? first : 1;
        return (string.Concat(cells.Take(count).Select(cell => cell.Text)), cells[0].Number, [.. cells.Skip(count)]);
    }

    private bool EndsName(string text) =>
        TextShape.OpenBrackets(text) == 0 && (words.EndsWith(text.TrimEnd(), "project") || words.EndsWith(TextShape.WithoutLastBracket(text), "project"));

    /// <summary>How many of the lines behind the name are description.</summary>
    private int DescriptionEnd(List<PageLine> rest)
    {
        int at = rest.Count == 0 ? 0 : 1;
        for (; at < rest.Count; at++)
        {
            PageLine line = rest[at];
            PageLine before = rest[at - 1];
            bool wrapped = line.Block == before.Block && Paragraphs.IsFull(before.Text, Column) && !knownImplementers.Contains(line.Text);
            if (!wrapped && !Paragraphs.StartsElement(line.Text) && TextShape.Width(line.Text) <= narrow)
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>The implementer at the end of a line that also holds the description.</summary>
    private string? TailOf(string text)
    {
        string? known = knownImplementers.Where(name => text.EndsWith(" " + name, StringComparison.Ordinal) || text.EndsWith("　" + name, StringComparison.Ordinal))
            .OrderByDescending(name => name.Length).FirstOrDefault();
        if (known is not null)
        {
            return known;
        }

        for (int at = text.LastIndexOfAny([' ', '\u3000']); at > 0; at = text.LastIndexOfAny([' ', '\u3000'], at - 1))
        {
            string tail = text[(at + 1)..].Trim();
            if (TextShape.Width(tail) > narrow)
            {
                return null;
            }

            if (tail.Length > 1 && words.EndsWith(TextShape.WithoutLastBracket(tail), "body"))
            {
                return tail;
            }
        }

        return null;
    }
}
