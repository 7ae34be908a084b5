using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>A label of a table's head.</summary>
/// <param name="Kind">What it says of its column.</param>
/// <param name="Text">The label without white space.</param>
/// <param name="Left">The left edge.</param>
/// <param name="Right">The right edge.</param>
internal sealed record HeadLabel(LabelKind Kind, string Text, int Left, int Right)
{
    /// <summary>Half-way between the edges.</summary>
    public int Centre => (Left + Right) / 2;
}

/// <summary>A column of amounts.</summary>
/// <param name="Label">Its label.</param>
/// <param name="From">Numbers of the column end right of this.</param>
/// <param name="To">Numbers of the column end here at the latest.</param>
internal sealed record AmountColumn(HeadLabel Label, int From, int To);

/// <summary>The head of a table on a page; what stands below it, up to the next head, is its body.</summary>
internal sealed class BookHead
{
    private const int Slack = 3 * PdfWord.Point;

    public BookHead(PdfPage page, IReadOnlyList<HeadLabel> labels, IReadOnlyList<PdfWord> units, BookUnit? unit, int top, int bottom)
    {
        Page = page;
        Labels = labels;
        Unit = unit;
        Top = top;
        Bottom = bottom;
        HeadLabel[] amounts = [.. labels.Where(label => IsAmount(label.Kind)).OrderBy(label => label.Centre)];
        Columns = ByUnits(amounts, units) ?? ByLabels(amounts);
    }

    /// <summary>The page.</summary>
    public PdfPage Page { get; }

    /// <summary>All labels.</summary>
    public IReadOnlyList<HeadLabel> Labels { get; }

    /// <summary>The columns of amounts from left to right, the explanation's among them.</summary>
    public IReadOnlyList<AmountColumn> Columns { get; }

    /// <summary>The unit of the amounts; null where the head prints none.</summary>
    public BookUnit? Unit { get; private set; }

    /// <summary>The upper edge.</summary>
    public int Top { get; }

    /// <summary>The lower edge, with the line of units.</summary>
    public int Bottom { get; }

    /// <summary>Whether it has this year's and last year's amounts.</summary>
    public bool IsMain => Has(LabelKind.This) && Has(LabelKind.Last) && (Has(LabelKind.Item) || Has(LabelKind.Section) || Has(LabelKind.Chapter));

    /// <summary>Whether it has 節 and 説明, or one of them with amounts.</summary>
    public bool IsDetail => Has(LabelKind.Amount) && (Has(LabelKind.Detail) || Has(LabelKind.Division)) && Has(LabelKind.Explanation);

    /// <summary>Whether it has the funds of rows whose names stand on the page before.</summary>
    public bool IsSources => !Has(LabelKind.This) && Labels.Count(label => label.Kind == LabelKind.Source) > 1 && Has(LabelKind.Sources);

    /// <summary>Whether it is the table of 款 and 項 with one amount (第１表).</summary>
    public bool IsPlain => Has(LabelKind.Chapter) && Has(LabelKind.Section) && Has(LabelKind.Amount) && !Has(LabelKind.This) && !IsDetail;

    /// <summary>The right edge of the table's main part: where its last numbers end before 節 begin on the same page, else the page's.</summary>
    public int MainRight => IsMain && IsDetail ? EndOfMain() : Page.Width;

    /// <summary>The label of a kind, or null.</summary>
    public HeadLabel? Of(LabelKind kind) => Labels.FirstOrDefault(label => label.Kind == kind);

    /// <summary>The column of a kind, or null.</summary>
    public AmountColumn? ColumnOf(LabelKind kind) => Columns.FirstOrDefault(column => column.Label.Kind == kind);

    /// <summary>The column under which a number ends.</summary>
    public AmountColumn? ColumnAt(int right) => Columns.FirstOrDefault(column => right > column.From && right <= column.To + Slack);

    private int EndOfMain()
    {
        int details = Labels.Where(label => label.Kind is LabelKind.Detail or LabelKind.Division).Min(label => label.Left);
        AmountColumn last = Columns.Last(column => column.Label.Right <= details);
        int[] ends = [.. Page.Words.Where(word => word.Top >= Bottom && word.Right >= last.Label.Left && word.Left <= last.Label.Right && BookCell.Read(Page, word) is not null).Select(word => word.Right)];
        return Math.Min(last.To, ends.Length > 0 ? ends.Max() : last.Label.Right) + PdfWord.Point;
    }

    /// <summary>Takes the unit of another head where this one prints none.</summary>
    public void Inherit(BookUnit? unit) => Unit ??= unit;

    private bool Has(LabelKind kind) => Labels.Any(label => label.Kind == kind);

    private static bool IsAmount(LabelKind kind) =>
        kind is LabelKind.This or LabelKind.Last or LabelKind.Difference or LabelKind.Source or LabelKind.Amount or LabelKind.Explanation;

    /// <summary>The units in the last line of a head stand at the right edges of the columns.</summary>
    private static List<AmountColumn>? ByUnits(HeadLabel[] labels, IReadOnlyList<PdfWord> units)
    {
        HeadLabel[] named = labels.Length == units.Count ? labels : [.. labels.Where(label => label.Kind != LabelKind.Explanation)];
        if (units.Count == 0 || named.Length != units.Count)
        {
            return null;
        }

        var columns = new List<AmountColumn>();
        for (int i = 0; i < units.Count; i++)
        {
            int from = i == 0 ? Math.Min(named[0].Left, units[0].Left) : units[i - 1].Right + Slack;
            columns.Add(new AmountColumn(named[i], from, units[i].Right));
        }

        return columns;
    }

    /// <summary>Without units: numbers end at the right of their cell, so behind the beginning of their label and before that of the next.</summary>
    private static List<AmountColumn> ByLabels(HeadLabel[] labels)
    {
        var columns = new List<AmountColumn>();
        for (int i = 0; i < labels.Length; i++)
        {
            int to = i + 1 < labels.Length ? labels[i + 1].Left : int.MaxValue / 2;
            columns.Add(new AmountColumn(labels[i], labels[i].Left, to - Slack));
        }

        return columns;
    }
}
