using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Groups;

/// <summary>A printed total beside the printed parts of the same year and stage.</summary>
/// <param name="Whole">The total.</param>
/// <param name="Counted">The parts that are added up.</param>
/// <param name="LeftOut">The parts without an amount of their own.</param>
/// <param name="Box">The box that lists the parts, or null.</param>
public sealed record Parts(Fact Whole, IReadOnlyList<Fact> Counted, IReadOnlyList<Item> LeftOut, Item? Box)
{
    private const string Total = "total";

    /// <summary>The sum of the parts that are counted, in yen.</summary>
    public long Sum => Counted.Sum(fact => fact.Figure.Yen ?? 0);

    /// <summary>The total less the sum of the parts, in yen.</summary>
    public long Gap => checked((Whole.Figure.Yen ?? 0) - Sum);

    /// <summary>Whether a gap is no more than what rounding explains: one of the last digit printed.</summary>
    public bool IsRounding => Math.Abs(Gap) <= Counted.Append(Whole).Max(SameFigure.StepOf);

    /// <summary>The sum without what is counted elsewhere too (再掲), in yen.</summary>
    public long SumWithoutRepeated => Counted.Where(fact => !fact.Qualifiers.Contains(Qualifiers.Repeated)).Sum(fact => fact.Figure.Yen ?? 0);

    /// <summary>The parts of a printed total, or null where the paper prints none of that year and stage.</summary>
    public static Parts? Of(TurnContext context, Fact whole)
    {
        Fact[] audited = [.. context.Snapshot.Findings.Where(finding => finding.Kind == Total && finding.Items.Count > 2 && finding.Items[0] == whole.Item.Id && finding.Lines.Contains(whole.Citation.Lines.From))
            .Take(1).SelectMany(finding => Disagreements.FactsOf(context, finding)).Where(fact => fact.Item != whole.Item && IsAlike(fact, whole))];
        if (audited.Length > 1)
        {
            return new Parts(whole, audited, [], audited[0].Item.Parent);
        }

        IReadOnlyList<Item> members = Below(context, whole);
        Fact?[] facts = [.. members.Select(item => context.FactsOf(item).FirstOrDefault(fact => IsAlike(fact, whole) && Fits(fact, whole) && !fact.Qualifiers.Contains(Qualifiers.Pool)))];
        Fact[] counted = [.. facts.OfType<Fact>()];
        return counted.Length < 2 ? null : new Parts(whole, counted, [.. members.Where((_, at) => facts[at] is null)], members[0].Parent);
    }

    /// <summary>The same year and stage of the fact's item in the base that fits into a whole: 公費 holds 国 and 地方, a ministry's total only 国.</summary>
    public static Fact InBaseOf(TurnContext context, Fact fact, Fact? whole) => whole is null || Fits(fact, whole) || fact.Base.Count == 0
        ? fact
        : context.FactsOf(fact.Item).FirstOrDefault(other => IsAlike(other, fact) && Fits(other, whole) && !other.Qualifiers.Contains(Qualifiers.Pool)) ?? fact;

    private static bool Fits(Fact fact, Fact whole) => fact.Figure.Yen is long yen && yen <= whole.Figure.Yen;

    private static IReadOnlyList<Item> Below(TurnContext context, Fact whole)
    {
        IReadOnlyList<Item> members = Members.Of(context, whole.Item, whole.Stage == Stage.Supplementary);
        return members.Count > 0 ? members : [.. context.Snapshot.Children(whole.Item).Where(child => child.Kind == ItemKind.Entry).SelectMany(child => Entries(context, child))];
    }

    private static IReadOnlyList<Item> Entries(TurnContext context, Item item) => context.FactsOf(item).Any(fact => fact.Kind == FactKind.Money)
        ? [item]
        : [.. context.Snapshot.Children(item).Where(child => child.Kind == ItemKind.Entry).SelectMany(child => Entries(context, child))];

    private static bool IsAlike(Fact fact, Fact whole) => fact.Kind == FactKind.Money && fact.Year == whole.Year && fact.Stage == whole.Stage && !fact.Qualifiers.Contains(Qualifiers.OfWhich);
}
