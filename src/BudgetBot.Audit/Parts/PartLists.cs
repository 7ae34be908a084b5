using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Parts;

/// <summary>Finds the totals of all documents with their parts.</summary>
internal sealed class PartLists
{
    private readonly Ledger ledger;
    private readonly PartReader reader;
    private readonly ListEnds ends;

    private PartLists(Ledger ledger)
    {
        this.ledger = ledger;
        reader = new PartReader(ledger);
        ends = new ListEnds(ledger);
    }

    /// <summary>Every total that has parts.</summary>
    public static IEnumerable<PartList> All(Ledger ledger)
    {
        var lists = new PartLists(ledger);
        return ledger.Input.Items.SelectMany(item => item.Kind switch
        {
            ItemKind.Breakdown => lists.OfBreakdown(item),
            ItemKind.Supplement => lists.OfSupplement(item),
            ItemKind.Document or ItemKind.Pool => [],
            _ => lists.OfRows(item).Concat(lists.OfBoxes(item)),
        });
    }

    /// <summary>【…の内訳】: the parts of the item above.</summary>
    private IEnumerable<PartList> OfBreakdown(Item box) =>
        Periods(box).Select(at => Make(box, box, ledger.Main(box.Parent!, at.Year, at.Stage), at)).OfType<PartList>();

    /// <summary>【令和6年度補正予算 …】: the parts of the amount in its own title, or of the item's only amount of that stage.</summary>
    private IEnumerable<PartList> OfSupplement(Item box) => Periods(box).Select(at => Make(box, box, TotalOf(box, at), at)).OfType<PartList>();

    /// <summary>The rows below a row, a division or a table. Under a heading they need not be all, and a single row below a row is an example.</summary>
    private IEnumerable<PartList> OfRows(Item item) => ledger.PrintsOf(item)
        .Select(print => (print.Fact.Year, print.Fact.Stage)).Distinct().Where(at => at.Stage != Stage.Difference)
        .Select(at => Make(item, item, ledger.Main(item, at.Year, at.Stage), at)).OfType<PartList>();

    /// <summary>A heading's supplementary amount against the supplementary boxes below it.</summary>
    private IEnumerable<PartList> OfBoxes(Item item)
    {
        Item[] boxes = [.. BoxesBelow(item)];
        if (item.Kind != ItemKind.Section || boxes.Length == 0 || boxes.Any(box => box.Parent == item))
        {
            yield break;
        }

        foreach ((FiscalYear Year, Stage Stage) at in boxes.SelectMany(Periods).Distinct())
        {
            Part parts = Part.Together([.. boxes.Select(box => OfBox(box, at))]);
            if (ledger.Main(item, at.Year, at.Stage) is { } whole && parts.Prints.Count > 0)
            {
                yield return new PartList(ledger, item, whole, parts, parts.IsKnown);
            }
        }
    }

    private IEnumerable<Item> BoxesBelow(Item item) => ledger.Children(item)
        .Where(child => child.Kind != ItemKind.Table)
        .SelectMany(child => child.Kind == ItemKind.Supplement ? [child] : BoxesBelow(child));

    private Part OfBox(Item box, (FiscalYear Year, Stage Stage) at)
    {
        Part rows = reader.Below(box, at.Year, at.Stage, string.Empty);
        return TotalOf(box, at) is { } total ? new Part([total], rows.Overlaps, rows.PartlyOverlapping, true)
            : rows with { IsKnown = rows.IsKnown && ends.IsComplete(box, Rows(box)) };
    }

    private Print? TotalOf(Item box, (FiscalYear Year, Stage Stage) at) =>
        ledger.PrintsOf(box.Parent!).FirstOrDefault(print => print.IsAt(at.Year, at.Stage) && print.Has(Qualifiers.Total) && print.Line == box.Line)
        ?? (ledger.Children(box.Parent!).Count(child => child.Kind == ItemKind.Supplement) == 1 ? ledger.Main(box.Parent!, at.Year, at.Stage) : null);

    private PartList? Make(Item title, Item parent, Print? whole, (FiscalYear Year, Stage Stage) at)
    {
        Item[] rows = Rows(parent);
        if (whole is null || rows.Length == 0)
        {
            return null;
        }

        Part[] parts = [.. rows.Select(row => reader.Of(row, at.Year, at.Stage, ledger.FundBase(whole)))];
        var all = Part.Together(parts);
        bool mayBeAll = title.Kind is ItemKind.Breakdown or ItemKind.Supplement || (title.Kind != ItemKind.Section && (rows.Length > 1 || rows.All(ledger.IsClassed)));
        bool complete = mayBeAll && all.IsKnown && (whole.Has(Qualifiers.BesidePool) || !HoldsPool(rows, at)) && ends.IsComplete(title, rows);
        return all.Prints.Count == 0 || all.Prints.Contains(whole) ? null : new PartList(ledger, title, whole, all, complete);
    }

    /// <summary>Whether a share of a pool (内数, ＊) is among the rows: it has no amount that could be added.</summary>
    private bool HoldsPool(IEnumerable<Item> rows, (FiscalYear Year, Stage Stage) at) => rows.SelectMany(row => ledger.Descendants(row).Prepend(row))
        .SelectMany(ledger.FactsOf).Any(fact => fact.Year == at.Year && fact.Stage == at.Stage
            && (fact.Figure.State == FigureState.Shared || fact.Qualifiers.Contains(Qualifiers.Pool)));

    private Item[] Rows(Item parent) => [.. ledger.Children(parent).Where(PartReader.IsRow)];

    private IEnumerable<(FiscalYear Year, Stage Stage)> Periods(Item box) => ledger.Descendants(box).SelectMany(ledger.PrintsOf)
        .Where(print => print.Fact.Stage != Stage.Difference).Select(print => (print.Fact.Year, print.Fact.Stage)).Distinct();
}
