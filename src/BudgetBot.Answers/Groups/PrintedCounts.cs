using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Groups;

/// <summary>Finds the numbers of projects that a paper prints of its own table: 計５４事業（新規２事業、継続５２事業）.</summary>
public static class PrintedCounts
{
    private const string Unit = "事業";

    /// <summary>The facts that print how many projects have the status asked for, then how many there are in all; fewer where the paper prints none.</summary>
    /// <param name="context">The turn; its question names the status.</param>
    /// <param name="container">The table or division.</param>
    /// <param name="chosen">How many were counted.</param>
    /// <param name="all">How many the container holds; 0 where that is not asked.</param>
    public static IReadOnlyList<Fact> Of(TurnContext context, Item container, int chosen, int all)
    {
        if (container.Kind != ItemKind.Table)
        {
            return [.. context.FactsOf(container).Where(fact => fact.Kind == FactKind.Count && Says(fact, chosen)).Take(1)];
        }

        IReadOnlyList<Fact> counts = [.. context.Snapshot.Facts(new FactFilter { Document = container.Document, Kind = FactKind.Count }).Where(fact => fact.Figure.Unit == Unit)];
        IEnumerable<Fact> own = context.Question.Status is { } status
            ? counts.Where(fact => fact.Item.Printed == status && Says(fact, chosen)).Take(1)
            : counts.Where(fact => fact.Item == container && Says(fact, chosen)).Take(1);
        return [.. own.Concat(counts.Where(fact => all > 0 && fact.Item == container && Says(fact, all)).Take(1)).Distinct()];
    }

    private static bool Says(Fact fact, int number) =>
        fact.Figure.Text is { } text && text.StartsWith(number.ToString(System.Globalization.CultureInfo.InvariantCulture) + Unit, StringComparison.Ordinal);
}
