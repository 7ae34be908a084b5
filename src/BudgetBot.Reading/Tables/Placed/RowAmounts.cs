using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Reading.Pdf;
using BudgetBot.Reading.Tables.Placed.Measures;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>Writes the amounts of a table's rows down, each cited to its cell.</summary>
internal sealed partial class RowAmounts(TablePart part, PlacedTable table, IReadOnlyList<PlacedEntry> entries)
{
    /// <summary>Why an amount in brackets is left out.</summary>
    public const string Unexplained = "括弧書きの金額が何を表すかが表に示されていない";

    /// <summary>Why words in a column of money are left out.</summary>
    public const string Unreadable = "金額として読めない";

    private const string Twins = "同じ年度と段階の列がいくつもあり、何の金額かを証明できない";
    private readonly MeasureProof proof = new(table, entries);
    private readonly Dictionary<(Item Item, int Column), Item> measures = [];

    /// <summary>Writes a row's amounts and rates.</summary>
    /// <param name="entry">The row.</param>
    /// <param name="item">What they are of.</param>
    /// <param name="qualifiers">What else is said of them.</param>
    public void Write(PlacedEntry entry, Item item, params string[] qualifiers)
    {
        foreach ((int column, PlacedCell cell) in entry.Row.Line.Cells.OrderBy(cell => cell.Key))
        {
            IReadOnlyList<PdfWord> literal = entry.Row.Line.Of(column);
            Figure? figure = cell.Kind == MoneyKind.Bracketed || table.IsTwin(column) ? null : cell.Figure(table.UnitOf(column)!.Value);
            if (table.Columns[column].IsMeasure && figure is not null)
            {
                Measure(entry, item, column, figure, qualifiers);
                continue;
            }

            if (figure is null)
            {
                part.Omit(PlacedCitations.Lines(entry.Row.Line, literal), cell.Kind == MoneyKind.Bracketed ? Unexplained : table.IsTwin(column) ? Twins : Unreadable);
                continue;
            }

            string[] all = cell.Kind == MoneyKind.Pool ? [.. qualifiers, Qualifiers.Pool] : qualifiers;
            Fact(entry, item, FactKind.Money, table.YearOf(column)!.Value, table.StageOf(column), figure, literal, all);
        }

        Rates(entry, item, qualifiers);
    }

    /// <summary>
    /// An amount that its label names is that of an item of its own below the row, since the row as such has no budget here. A fund is a part
    /// of the measure at its left.
    /// </summary>
    private void Measure(PlacedEntry entry, Item item, int column, Figure figure, string[] qualifiers)
    {
        IReadOnlyList<PdfWord> literal = entry.Row.Line.Of(column);
        bool isFund = table.Columns[column].Role == ColumnRole.Fund;
        string? fault = figure.Yen is null ? null : proof.Fault(entry, column);
        if (fault is not null || (isFund ? MeasureProof.WholeOf(table, column) : column) is not { } of)
        {
            part.Omit(PlacedCitations.Lines(entry.Row.Line, literal), fault ?? Twins);
            return;
        }

        if (!measures.TryGetValue((item, of), out Item? measure))
        {
            measures.Add((item, of), measure = part.Add(ItemKind.Entry, NameOf(entry, item, table.Columns[of].Label), literal[0].Line, item));
        }

        string[] all = isFund ? [.. qualifiers, Qualifiers.OfWhich] : qualifiers;
        Fact(entry, measure, FactKind.Money, table.YearOf(of)!.Value, Stage.Other, figure, literal, all, isFund ? [table.Columns[column].Label] : null);
    }

    /// <summary>The row and its label in one name, since either alone names many amounts; of a part with its whole, of a total with the title.</summary>
    private static string NameOf(PlacedEntry entry, Item item, string label) =>
        item.Kind == ItemKind.Table ? TableNumber().Replace(item.Printed, string.Empty) + "の" + label + "の合計"
        : entry.Above is { } above ? above.Plain.Text + "（" + item.Printed + "）の" + label
        : item.Printed + "の" + label;

    /// <summary>Growth rates as printed.</summary>
    private void Rates(PlacedEntry entry, Item item, string[] qualifiers)
    {
        foreach (int column in entry.Row.Line.Columns.Where(column => table.Columns[column].Role == ColumnRole.Growth).Order())
        {
            IReadOnlyList<PdfWord> words = entry.Row.Line.Of(column);
            string printed = string.Concat(words.Select(word => word.Text));
            if (RateForm().Match(TextShape.Fold(printed)) is { Success: true } rate)
            {
                Figure figure = Figure.Other(rate.Groups["rate"].Value + "％", "％", printed);
                Fact(entry, item, FactKind.Rate, table.Newest!.Value, table.StageOf(column), figure, words, qualifiers);
            }
        }
    }

    /// <summary>Adds a figure, cited to its literal.</summary>
    public void Fact(PlacedEntry entry, Item item, FactKind kind, FiscalYear year, Stage stage, Figure figure, IReadOnlyList<PdfWord> literal, string[] qualifiers, string[]? bases = null)
    {
        Citation citation = PlacedCitations.Of(part.Text.Document, entry, literal, table.Found.Head.NameColumn);
        part.Part.Facts.Add(new Fact(item, kind, year, stage, figure, [.. entry.Plain.Bases, .. bases ?? []], qualifiers, citation));
    }

    [GeneratedRegex(@"^第[0-9０-９一二三四五六七八九十]+表", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex TableNumber();

    [GeneratedRegex(@"^(?<rate>[△▲\-]?[0-9]{1,4}(?:\.[0-9]+)?)%?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex RateForm();
}
