using System.Globalization;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>One project table: puts rows, divisions and sums together and writes them down.</summary>
internal sealed class ProjectTable
{
    private readonly TablePart part;
    private readonly ProjectRegion region;
    private readonly ProjectRows rows;
    private readonly DivisionLabels labels;
    private readonly ProjectCellSplitter splitter;
    private readonly FiscalYear year;
    private readonly Stage stage;

    /// <summary>Reads the rows and labels of a table.</summary>
    public ProjectTable(TablePart part, ProjectRegion region, IReadOnlyList<string> knownNames)
    {
        this.part = part;
        this.region = region;
        year = region.Amount.Year ?? YearWords.FiscalYear(region.Title)!.Value.Year;
        stage = region.Amount.Stage;
        ProjectRows all = ProjectRows.Cut(region.Lines, part.Words);
        labels = Readable(DivisionLabels.Read(all, part.Words));
        rows = all with { Rows = [.. all.Rows.Where(row => IsReadable(row.End.Amount, row.EndLine))] };
        splitter = new ProjectCellSplitter(rows.Rows, knownNames, part.Words);
    }

    /// <summary>Writes items, facts, passages and omissions.</summary>
    public void Write()
    {
        Item table = part.Add(ItemKind.Table, region.Title, region.TitleLine, part.Root);
        long[] amounts = [.. rows.Rows.Select(row => AmountReader.Read(row.End.Amount, region.Unit)!.Yen!.Value)];
        IReadOnlyList<SumLine> subtotals = WithoutTotal(amounts.Sum(), out SumLine? total);
        IReadOnlyList<ProvenRun>? runs = Runs(amounts, ref subtotals, ref total);
        string[]? numbers = runs is null ? null : NumbersOf(runs, subtotals, amounts);
        if (runs is null || numbers is null)
        {
            OmitDivisions(subtotals);
            WriteRows(table, 0, rows.Rows.Count);
        }
        else
        {
            for (int i = 0; i < runs.Count; i++)
            {
                Item division = WriteDivision(table, numbers[i], subtotals[runs[i].Sum]);
                WriteRows(division, runs[i].From, runs[i].Count);
            }
        }

        if (total is { } sum)
        {
            WriteSum(table, sum, Qualifiers.Total);
        }

        WriteBreakdown(table);
        foreach (PageLine line in labels.Other)
        {
            part.Passage(PassageRole.Note, table, line.Text, new LineSpan(line.Number, line.Number));
        }
    }

    /// <summary>
    /// The rows of each subtotal. One misprinted sum is no reason to lose the divisions: where the total proves the rows, all subtotals
    /// but one must fit them; where the subtotals prove the rows, the last sum is the total, whatever it prints. The sum is kept as it
    /// is printed, so that the audit can name it.
    /// </summary>
    private IReadOnlyList<ProvenRun>? Runs(IReadOnlyList<long> amounts, ref IReadOnlyList<SumLine> subtotals, ref SumLine? total)
    {
        if (subtotals.Count == 0)
        {
            return null;
        }

        if (new DivisionProof(amounts, Sums(subtotals)).Solve() is { } proven)
        {
            return proven;
        }

        if (total is { } sum)
        {
            return subtotals.Count > 1 && Value(sum).Yen == amounts.Sum() ? DivisionProof.SolveWithMisprint(amounts, Sums(subtotals)) : null;
        }

        SumLine last = subtotals[^1];
        SumLine[] others = [.. subtotals.Take(subtotals.Count - 1)];
        bool isTotal = others.Length > 1 && Value(last).Count == amounts.Count;
        IReadOnlyList<ProvenRun>? runs = isTotal ? new DivisionProof(amounts, Sums(others)).Solve() : null;
        (subtotals, total) = runs is null ? (subtotals, total) : (others, last);
        return runs;
    }

    private IReadOnlyList<(long? Yen, int? Count)> Sums(IReadOnlyList<SumLine> lines) => [.. lines.Select(Value).Select(value => ((long?)value.Yen, value.Count))];

    private DivisionLabels Readable(DivisionLabels read) => read with
    {
        Subtotals = [.. read.Subtotals.Where(sum => IsReadable(sum.Amount, sum.Line.Number))],
        Breakdown = [.. read.Breakdown.Where(sum => IsReadable(sum.Amount, sum.Line.Number))],
    };

    private bool IsReadable(string amount, int line)
    {
        bool readable = AmountReader.Read(amount, region.Unit) is not null;
        if (!readable)
        {
            part.Omit(new LineSpan(line, line), "金額として読めない");
        }

        return readable;
    }

    private static int Int(string digits) => int.Parse(TextShape.Fold(digits), CultureInfo.InvariantCulture);

    private (long Yen, int? Count) Value(SumLine sum) =>
        (AmountReader.Read(sum.Amount, region.Unit)!.Yen!.Value, sum.Count is null ? null : Int(sum.Count));

    /// <summary>The subtotals without the total: the sum that is the sum of all the others, or of all rows.</summary>
    private IReadOnlyList<SumLine> WithoutTotal(long rowsSum, out SumLine? total)
    {
        long all = labels.Subtotals.Sum(sum => Value(sum).Yen);
        int at = -1;
        for (int i = 0; i < labels.Subtotals.Count; i++)
        {
            SumLine sum = labels.Subtotals[i];
            bool named = part.Words.EndsWith(TextShape.Tight(sum.Label), "total");
            bool ofRows = labels.Subtotals.Count > 2 && Value(sum).Yen == rowsSum && Value(sum).Count is null or > 1 && (Value(sum).Count ?? rows.Rows.Count) == rows.Rows.Count;
            if (named || ofRows || (labels.Subtotals.Count > 2 && Value(sum).Yen * 2 == all) || (labels.Subtotals.Count == 2 && i == 1 && Value(sum).Yen * 2 == all))
            {
                at = i;
            }
        }

        total = at < 0 ? null : labels.Subtotals[at];
        return at < 0 ? labels.Subtotals : [.. labels.Subtotals.Where((_, i) => i != at)];
    }

    /// <summary>
    /// The number of the division of each run: from a list that prints amount and division side by side, else from the labels of the
    /// subtotals where there are as many as sums, in the same order; null where neither tells.
    /// </summary>
    private string[]? NumbersOf(IReadOnlyList<ProvenRun> runs, IReadOnlyList<SumLine> subtotals, IReadOnlyList<long> amounts)
    {
        // What the rows of a run give: a misprinted subtotal gives something else.
        (long Yen, int? Count) Given(ProvenRun run) => (amounts.Skip(run.From).Take(run.Count).Sum(), Value(subtotals[run.Sum]).Count);
        var numbers = new string[runs.Count];
        for (int i = 0; i < runs.Count; i++)
        {
            (long Yen, int? Count) value = Given(runs[i]);
            string own = subtotals[runs[i].Sum].Label;
            SumLine[] same = [.. labels.Breakdown.Where(line => Value(line) == value)];
            bool alone = runs.Count(run => Given(run) == value) == 1;
            string? byOrder = labels.SubtotalLabels.Count == subtotals.Count ? labels.SubtotalLabels[runs[i].Sum].Number : null;
            string? number = DivisionNumber.Read(own.Replace(part.Words.Of("subtotal")[0], string.Empty, StringComparison.Ordinal), part.Words)
                ?? (same.Length == 1 && alone ? DivisionNumber.Read(same[0].Label, part.Words) : byOrder);
            if (string.IsNullOrEmpty(number))
            {
                return null;
            }

            numbers[i] = number;
        }

        return numbers.Distinct(StringComparer.Ordinal).Count() == numbers.Length ? numbers : null;
    }

    private void OmitDivisions(IReadOnlyList<SumLine> subtotals)
    {
        foreach (SumLine sum in subtotals)
        {
            part.Omit(new LineSpan(sum.Line.Number, sum.Line.Number), "小計と行の合計が一致しないため、事業区分を確定できない");
        }

        foreach (DivisionLabel label in labels.Labels)
        {
            part.Omit(new LineSpan(label.Line, label.Line), "事業区分の見出しに属する行を小計で証明できない");
        }
    }

    private Item WriteDivision(Item table, string number, SumLine subtotal)
    {
        DivisionLabel? label = labels.Labels.FirstOrDefault(known => known.Number == number);
        PageLine printed = labels.SubtotalLabels.FirstOrDefault(known => known.Number == number).Line;
        string word = part.Words.Of("division").FirstOrDefault(known => printed.Text?.StartsWith(known, StringComparison.Ordinal) == true)
            ?? part.DivisionWord;
        string name = word + (label?.Printed ?? number) + (string.IsNullOrEmpty(label?.Title) ? string.Empty : "　" + label.Title);
        Item division = part.Add(ItemKind.Division, name, label?.Line ?? subtotal.Line.Number, table, number);
        WriteSum(division, subtotal, Qualifiers.Subtotal);
        return division;
    }

    private void WriteSum(Item item, SumLine sum, params string[] qualifiers)
    {
        var line = new LineSpan(sum.Line.Number, sum.Line.Number);
        part.Fact(item, FactKind.Money, year, stage, AmountReader.Read(sum.Amount, region.Unit)!, line, qualifiers);
        if (sum.Count is not null)
        {
            string text = Int(sum.Count).ToString(CultureInfo.InvariantCulture) + sum.CountUnit;
            part.Fact(item, FactKind.Count, year, stage, Figure.Other(text, sum.CountUnit, sum.Count + sum.CountUnit), line, qualifiers);
        }
    }

    private void WriteBreakdown(Item table)
    {
        if (labels.Breakdown.Count == 0)
        {
            return;
        }

        Item parent = labels.BreakdownTitle.Text is { } title
            ? part.Add(ItemKind.Breakdown, TextShape.Loose(title), labels.BreakdownTitle.Number, table)
            : table;
        foreach (SumLine sum in labels.Breakdown)
        {
            Item item = part.Add(ItemKind.Entry, TextShape.Loose(sum.Label), sum.Line.Number, parent, DivisionNumber.Read(sum.Label, part.Words));
            WriteSum(item, sum);
        }
    }

    private void WriteRows(Item parent, int from, int count)
    {
        foreach (ProjectRow row in rows.Rows.Skip(from).Take(count))
        {
            WriteRow(parent, row);
        }
    }

    private void WriteRow(Item parent, ProjectRow row)
    {
        ProjectCells cells = splitter.Split(row);
        if (cells.Name.Length == 0)
        {
            part.Omit(new LineSpan(row.NumberLine, row.EndLine), "行の事業名を読み取れない");
            return;
        }

        Item item = part.Add(ItemKind.Entry, TextShape.Loose(cells.Name), cells.NameLine, parent, row.Number.ToString(CultureInfo.InvariantCulture));
        var end = new LineSpan(row.EndLine, row.EndLine);
        part.Fact(item, FactKind.Money, year, stage, AmountReader.Read(row.End.Amount, region.Unit)!, end);
        if (cells.Description.Count > 0)
        {
            part.Passage(PassageRole.Description, item, Paragraphs.Join(cells.Description, splitter.Column), Span(cells.Description));
        }

        if (cells.Implementers.Count > 0)
        {
            part.Passage(PassageRole.Implementer, item, Implementers.Join(cells.Implementers, part.Words), Span(cells.Implementers));
        }

        part.Passage(PassageRole.Status, item, row.End.Status, end);
        part.Passage(PassageRole.Remark, item, row.End.Remark, end);
    }

    private static LineSpan Span(IReadOnlyList<PageLine> lines) => new(lines[0].Number, lines[^1].Number);
}
