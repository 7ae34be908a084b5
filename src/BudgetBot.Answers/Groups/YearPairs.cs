using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Groups;

/// <summary>The budget of an item in the newest year beside that of the year before, both printed.</summary>
/// <param name="Now">The newest draft or initial budget.</param>
/// <param name="Before">The initial budget of the year before, in the same unit.</param>
public readonly record struct YearPair(Fact Now, Fact Before)
{
    /// <summary>The change in yen.</summary>
    public long Change => checked((Now.Figure.Yen ?? 0) - (Before.Figure.Yen ?? 0));
}

/// <summary>Finds items that print the newest budget and that of the year before.</summary>
public static class YearPairs
{
    /// <summary>The pair of an item; null where it does not print both as amounts of its own.</summary>
    public static YearPair? Of(TurnContext context, Item item)
    {
        IReadOnlyList<Fact> facts = [.. context.FactsOf(item).Where(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null } && !fact.Qualifiers.Contains(Qualifiers.Pool) && !fact.Qualifiers.Contains(Qualifiers.OfWhich))];
        Fact? now = facts.FirstOrDefault(fact => fact.Year == context.Chooser.Newest && fact.Stage is Stage.Draft or Stage.Initial);
        Fact? before = facts.FirstOrDefault(fact => fact.Year == context.Chooser.Newest.Previous && fact.Stage == Stage.Initial && fact.Figure.Unit == now?.Figure.Unit);
        return now is null || before is null ? null : new YearPair(now, before);
    }

    /// <summary>The pairs of all items of a document that are no heading, no total and no loan, each item once: of its prints the finest.</summary>
    public static IReadOnlyList<YearPair> OfDocument(TurnContext context, string document) =>
        Each(context, context.Snapshot.Items.Where(item => item.Document == document && !IsLoan(item)));

    /// <summary>The pairs of all items below a heading that are no heading and no total, each item once.</summary>
    public static IReadOnlyList<YearPair> Below(TurnContext context, Item heading) =>
        Each(context, context.Snapshot.Items.Where(item => item != heading && item.Document == heading.Document && item.IsWithin(heading)));

    private static List<YearPair> Each(TurnContext context, IEnumerable<Item> items)
    {
        var pairs = new List<YearPair>();
        IEnumerable<YearPair> all = items.Where(item => item.Kind == ItemKind.Entry && !context.Reader.Totals.Contains(item)).Select(item => Of(context, item)).OfType<YearPair>();
        foreach (YearPair pair in all.OrderBy(pair => MoneyFormat.SizeOf(pair.Now.Figure.Unit)).ThenBy(pair => pair.Now.Citation.Lines.From))
        {
            if (!pairs.Exists(known => IsSame(known.Now.Item.Name, pair.Now.Item.Name) && SameFigure.Agree(known.Now, pair.Now) && SameFigure.Agree(known.Before, pair.Before)))
            {
                pairs.Add(pair);
            }
        }

        return pairs;
    }

    // 地方債計画 says what may be borrowed: no budget that rose or fell.
    private static bool IsLoan(Item item) => item.Path.Any(heading => heading.Contains("地方債", StringComparison.Ordinal));

    // One paper prints an item in several tables, with a longer name and a shorter one.
    private static bool IsSame(string left, string right) => left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal);
}
