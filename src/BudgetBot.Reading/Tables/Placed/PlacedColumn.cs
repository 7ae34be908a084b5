using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>A column of a table on a page: what its label says, and from where to where it goes.</summary>
/// <param name="Label">The label without its unit and white space.</param>
/// <param name="Meaning">What stands below it; null where the label is not known.</param>
/// <param name="Unit">The unit in the label, or null.</param>
/// <param name="LabelLeft">The label's left edge.</param>
/// <param name="LabelRight">The label's right edge.</param>
internal sealed record PlacedColumn(string Label, TableColumn? Meaning, (string Unit, long Yen)? Unit, int LabelLeft, int LabelRight)
{
    /// <summary>Where its cells begin.</summary>
    public int Left { get; set; }

    /// <summary>Where its cells end.</summary>
    public int Right { get; set; }

    /// <summary>What stands below it; null where the label is not known.</summary>
    public ColumnRole? Role => Meaning?.Role;

    /// <summary>Whether amounts of money stand below it.</summary>
    public bool IsMoney => Role is ColumnRole.Amount or ColumnRole.Difference || IsMeasure;

    /// <summary>Whether its label says what its amounts are.</summary>
    public bool IsMeasure => Role is ColumnRole.Measure or ColumnRole.Fund;

    /// <summary>Whether nothing but figures stands below it.</summary>
    public bool IsFigure => IsMoney || Role is ColumnRole.Growth;

    /// <summary>Whether its cells are numbers: amounts, or those of rows.</summary>
    public bool HoldsNumbers => IsFigure || Role is ColumnRole.Number;

    /// <summary>Whether the label means the same as another.</summary>
    public bool IsLike(PlacedColumn other) => Meaning == other.Meaning && ((Meaning is not null && !IsMeasure) || Label == other.Label);
}

/// <summary>The head of a table on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Columns">The columns from left to right.</param>
/// <param name="Top">The upper edge.</param>
/// <param name="Bottom">The lower edge.</param>
internal sealed record PlacedHead(PdfPage Page, IReadOnlyList<PlacedColumn> Columns, int Top, int Bottom)
{
    /// <summary>The place of the column of names: the labelled one, else the first of text.</summary>
    public int NameColumn { get; } = FirstOf(Columns, ColumnRole.Name) ?? FirstOf(Columns, ColumnRole.Division) ?? -1;

    /// <summary>The place of the column of divisions beside names, or null.</summary>
    public int? DivisionColumn => FirstOf(Columns, ColumnRole.Division) is { } at && at != NameColumn ? at : null;

    /// <summary>The column in which a word lies for the most part.</summary>
    public int ColumnOf(PdfWord word)
    {
        int best = 0;
        for (int i = 1; i < Columns.Count; i++)
        {
            best = Shared(Columns[i], word) > Shared(Columns[best], word) ? i : best;
        }

        return best;
    }

    /// <summary>The same columns on another page, moved sideways.</summary>
    public PlacedHead On(PdfPage page, int shift) => new(
        page, [.. Columns.Select(column => column with { Left = column.Left + shift, Right = column.Right + shift, LabelLeft = column.LabelLeft + shift, LabelRight = column.LabelRight + shift })], 0, 0);

    /// <summary>Whether another head has the same columns in the same order.</summary>
    public bool IsLike(PlacedHead other) => Columns.Count == other.Columns.Count && Columns.Zip(other.Columns).All(pair => pair.First.IsLike(pair.Second));

    private static int Shared(PlacedColumn column, PdfWord word) => Math.Min(column.Right, word.Right) - Math.Max(column.Left, word.Left);

    private static int? FirstOf(IReadOnlyList<PlacedColumn> columns, ColumnRole role)
    {
        int at = columns.ToList().FindIndex(column => column.Role == role);
        return at < 0 ? null : at;
    }
}
