using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Groups;

/// <summary>All projects of a paper's supplementary budget, wherever in the outline their boxes stand (補正で一番大きい事業).</summary>
public static class SupplementRows
{
    /// <summary>The projects of the one paper in scope that has such boxes, each once; null where none has, or where something is named.</summary>
    public static Container? Find(TurnContext context)
    {
        if (context.Question.Rank is null)
        {
            return null;
        }

        IGrouping<string, Item>[] papers = [.. context.Snapshot.Items.Where(item => item.Kind == ItemKind.Supplement && Members.InScope(context, item)).GroupBy(item => item.Document, StringComparer.Ordinal)];
        if (papers.Length != 1)
        {
            return null;
        }

        Item[] rows = [.. papers[0].SelectMany(box => Leaves(context, box)).Where(item => !context.FactsOf(item).Any(fact => fact.Qualifiers.Contains(Qualifiers.Repeated)))
            .DistinctBy(item => (item.Name, Money(context, item)))];
        string title = context.Snapshot.Papers.First(source => source.Document == papers[0].Key).Title;
        return rows.Length == 0 ? null : new Container(papers[0].First(), rows) { Called = "「" + title + "」の補正予算の事業" };
    }

    // A heading that only gathers projects is none.
    private static IReadOnlyList<Item> Leaves(TurnContext context, Item item)
    {
        Item[] children = [.. context.Snapshot.Children(item).Where(child => child.Kind is ItemKind.Entry or ItemKind.Section)];
        var leaves = new List<Item>();
        foreach (Item child in children)
        {
            IReadOnlyList<Item> below = Leaves(context, child);
            leaves.AddRange(below.Count > 0 ? below : Money(context, child) is null ? [] : [child]);
        }

        return leaves;
    }

    private static long? Money(TurnContext context, Item item) =>
        context.FactsOf(item).FirstOrDefault(fact => fact.Kind == FactKind.Money && fact.Stage == Stage.Supplementary)?.Figure.Yen;
}
