using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>
/// A budget that a paper prints whole and in parts, each by fund base: 公費ベースで1,433億円（医療分909億円（うち、国分613億円）、介護分…）.
/// Other papers print the same figures in other units; those count as further prints of them.
/// </summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts, in the order of the paper.</param>
public sealed record BudgetFamily(Item Whole, IReadOnlyList<Item> Parts)
{
    private const int LeastCoverage = 350;
    private const int MostLinks = 8;

    /// <summary>The base that is meant where none is named.</summary>
    public const string AllFunds = "公費";

    /// <summary>The whole and its parts.</summary>
    public IEnumerable<Item> Members => Parts.Prepend(Whole);

    /// <summary>The family that the subjects of a question belong to, or null.</summary>
    public static BudgetFamily? Of(TurnContext context)
    {
        // Items of one name have the same namesakes (需用費 stands a hundred times in a budget book): they are looked at once.
        var seen = new HashSet<Item>();
        foreach (Item item in context.Question.Links.Where(link => link.Coverage >= LeastCoverage).Take(MostLinks).SelectMany(link => link.Subject.Items).Where(item => !seen.Contains(item)))
        {
            Item[] named = [item, .. Namesakes(context, item)];
            seen.UnionWith(named);
            if (named.Concat(named.Select(one => one.Parent)).OfType<Item>().Select(root => AsWhole(context, root)).OfType<BudgetFamily>().FirstOrDefault() is { } family)
            {
                return family;
            }
        }

        return null;
    }

    /// <summary>The amounts that are printed of a member by a fund base, its own print first, then those of other places, the finer unit first.</summary>
    public IReadOnlyList<Fact> Prints(TurnContext context, Item member, string fundBase)
    {
        Fact[] own = [.. Amounts(context, member)];
        IEnumerable<Fact> others = Copies(context, member)
            .SelectMany(item => Amounts(context, item).Where(fact => fact.Base.Contains(fundBase) || (fact.Base.Count == 0 && own.Any(mine => mine.Base.Contains(fundBase) && AreSame(mine, fact)))))
            .OrderBy(fact => Composition.MoneyFormat.SizeOf(fact.Figure.Unit)).ThenBy(fact => fact.Citation.Lines.From);
        return [.. own.Where(fact => fact.Base.Contains(fundBase)).Concat(others).DistinctBy(fact => (fact.Item.Document, fact.Figure.Unit, fact.Figure.Yen))];
    }

    /// <summary>The items of other places that print the member's figures again.</summary>
    public IEnumerable<Item> Copies(TurnContext context, Item member)
    {
        Fact[] own = [.. Amounts(context, member)];
        return Namesakes(context, Whole).Where(item => item != member && Amounts(context, item).Any(fact => own.Any(mine => AreSame(mine, fact))));
    }

    private static IEnumerable<Item> Namesakes(TurnContext context, Item item) => context.Reader.Subjects.Namesakes(item).SelectMany(subject => subject.Items);

    private static BudgetFamily? AsWhole(TurnContext context, Item item)
    {
        if (item.Kind != ItemKind.Entry || !Amounts(context, item).Any(fact => fact.Base.Count > 0))
        {
            return null;
        }

        Item[] parts = [.. context.Snapshot.Children(item).Where(child => child.Kind == ItemKind.Entry && Amounts(context, child).Any(fact => fact.Base.Count > 0))];
        return parts.Length > 1 ? new BudgetFamily(item, parts) : null;
    }

    // Amounts of the newest draft that may be counted with: no pools, nothing repeated.
    private static IEnumerable<Fact> Amounts(TurnContext context, Item item) => context.FactsOf(item).Where(fact => fact is { Kind: FactKind.Money, Stage: Stage.Draft, Figure.Yen: not null }
        && fact.Year == context.Chooser.Newest && !fact.Qualifiers.Contains(Qualifiers.Pool) && !fact.Qualifiers.Contains(Qualifiers.Repeated));

    private static bool AreSame(Fact left, Fact right) => SameFigure.Agree(left, right) && (right.Base.Count == 0 || left.Base.SequenceEqual(right.Base));
}
