namespace BudgetBot.Reading.Tables.Projects;

/// <summary>A label of a division beside its rows: number and title.</summary>
internal sealed record DivisionLabel(string Number, string Printed, string Title, int Line);

/// <summary>What a project table prints outside its rows.</summary>
/// <param name="Labels">The divisions, each once, in order of appearance.</param>
/// <param name="SubtotalLabels">The numbers of the subtotals' labels, in order of appearance.</param>
/// <param name="Subtotals">The sums that stand without a label or with a subtotal's.</param>
/// <param name="Breakdown">The sums with a division as their label.</param>
/// <param name="BreakdownTitle">The heading of that list; Text is null where there is none.</param>
/// <param name="TotalLine">The label of the total; 0 where there is none.</param>
/// <param name="Other">Lines that are none of these.</param>
internal sealed record DivisionLabels(
    IReadOnlyList<DivisionLabel> Labels, IReadOnlyList<(string Number, PageLine Line)> SubtotalLabels, IReadOnlyList<SumLine> Subtotals,
    IReadOnlyList<SumLine> Breakdown, PageLine BreakdownTitle, int TotalLine, IReadOnlyList<PageLine> Other)
{
    /// <summary>Sorts the lines between the rows.</summary>
    public static DivisionLabels Read(ProjectRows rows, TableWords words)
    {
        var lines = new ProjectLines(words);
        var labels = new LabelCollector();
        var subtotalLabels = new List<(string, PageLine)>();
        var subtotals = new List<SumLine>();
        var breakdown = new List<SumLine>();
        var other = new List<PageLine>();
        PageLine title = default;
        int total = 0;
        for (int i = 0; i < rows.Rest.Count; i++)
        {
            PageLine line = rows.Rest[i];
            string tight = TextShape.Tight(line.Text);
            if (lines.Sum(line) is { } sum)
            {
                (DivisionNumber.Read(sum.Label, words) is null ? subtotals : breakdown).Add(sum);
            }
            else if (words.EndsWith(tight, "subtotal"))
            {
                subtotalLabels.Add((NumberBefore(tight, words), line));
            }
            else if (words.EndsWith(tight, "breakdown"))
            {
                title = line;
            }
            else if (words.Of("total").Contains(tight))
            {
                total = line.Number;
            }
            else if (!labels.Take(line, rows.Gaps[i], words))
            {
                other.Add(line);
            }
        }

        return new DivisionLabels(labels.Distinct(), subtotalLabels, subtotals, breakdown, title, total, other);
    }

    private static string NumberBefore(string label, TableWords words)
    {
        string word = words.Of("subtotal").First(end => label.EndsWith(end, StringComparison.Ordinal));
        return DivisionNumber.Read(label[..^word.Length], words) ?? string.Empty;
    }

    /// <summary>Joins a division's number and the narrow lines of its title.</summary>
    private sealed class LabelCollector
    {
        private readonly List<(string Number, string Printed, List<PageLine> Title, int Line, int Gap)> found = [];

        public bool Take(PageLine line, int gap, TableWords words)
        {
            if (DivisionNumber.Read(line.Text, words) is { } number)
            {
                found.Add((number, line.Text, [], line.Number, gap));
                return true;
            }

            if (found.Count == 0 || found[^1].Gap != gap)
            {
                return false;
            }

            found[^1].Title.Add(line);
            return true;
        }

        public IReadOnlyList<DivisionLabel> Distinct() => [.. found
            .GroupBy(label => label.Number)
            .Select(group => group.First())
            .Select(label => new DivisionLabel(label.Number, label.Printed, string.Concat(label.Title.Select(line => line.Text)), label.Line))];
    }
}
