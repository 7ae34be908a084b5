using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Parts;

/// <summary>Reads what items contribute to a total of a year, stage and base.</summary>
internal sealed class PartReader(Ledger ledger)
{
    /// <summary>What an item contributes: its own amount, else those below it.</summary>
    public Part Of(Item item, FiscalYear year, Stage stage, string fundBase)
    {
        Print[] printed = [.. ledger.PrintsOf(item).Where(print => print.IsAt(year, stage))];
        if (ledger.Main(item, year, stage, fundBase) is { } own)
        {
            return Owned(item, own, year, stage);
        }

        if (printed.Length > 0)
        {
            return printed.All(print => print.IsPool) ? Part.Nothing : Part.Unknown;
        }

        return States(item, year, stage) ?? Below(item, year, stage, fundBase);
    }

    /// <summary>What the rows below an item contribute together.</summary>
    public Part Below(Item item, FiscalYear year, Stage stage, string fundBase)
    {
        Item[] rows = [.. ledger.Children(item).Where(IsRow)];
        return rows.Length > 0 ? Part.Together([.. rows.Select(row => Of(row, year, stage, fundBase))])
            : item.Kind == ItemKind.Section ? Part.Nothing
            : Part.Unknown;
    }

    /// <summary>Whether an item can be an element of a list; boxes and pools stand beside it.</summary>
    public static bool IsRow(Item item) => item.Kind is ItemKind.Entry or ItemKind.Section or ItemKind.Division;

    private Part Owned(Item item, Print own, FiscalYear year, Stage stage)
    {
        bool repeated = own.Has(Qualifiers.Repeated);
        long[] overlaps = repeated
            ? [own.Yen]
            : [.. ledger.Descendants(item).SelectMany(ledger.PrintsOf).Where(print => print.IsAt(year, stage) && print.Has(Qualifiers.Repeated)).Select(print => print.Yen)];
        return new Part([own], overlaps, own.Has(Qualifiers.PartlyRepeated) ? own.Yen : 0, !own.IsPartOfItem);
    }

    /// <summary>A row that prints － contributes nothing; one that prints ＊ has its share in a pool.</summary>
    private Part? States(Item item, FiscalYear year, Stage stage)
    {
        Fact[] cells = [.. ledger.FactsOf(item).Where(fact => fact.Kind == FactKind.Money && fact.Year == year && fact.Stage == stage)];
        bool hasRows = ledger.Children(item).Any(IsRow);
        return cells.Length == 0 || hasRows ? null
            : cells.All(fact => fact.Figure.State is FigureState.None or FigureState.BelowUnit or FigureState.Shared) ? Part.Nothing
            : Part.Unknown;
    }
}
