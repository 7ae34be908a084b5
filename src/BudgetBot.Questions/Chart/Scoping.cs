using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>A source that a question names is meant for all names in it: 「県計画の総額から区分1を除く」 is about the plan's 区分1.</summary>
internal static class Scoping
{
    /// <summary>
    /// The plan with its names looked for in the budget of the one source that it names; unchanged where it names none or several.
    /// </summary>
    public static Plan In(Plan plan, Func<Item, string> ownerOf)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        _ = new Rewriting(measure => measure, rows => Noted(rows, named)).Of(plan);
        return named.Count != 1 ? plan
            : new Rewriting(measure => measure, rows => Placed(rows, item => ownerOf(item) == named.First())).Of(plan);
    }

    private static Rows Noted(Rows rows, HashSet<string> named)
    {
        _ = rows is Rows.Whole whole && named.Add(whole.Document);
        return rows;
    }

    private static Rows Placed(Rows rows, Func<Item, bool> own) =>
        rows is Rows.Named named && named.Candidates.Any(thing => thing.Any(own))
            ? named with { Candidates = [.. named.Candidates.Select(thing => Own(thing, own)).Where(thing => thing.Count > 0)] }
            : rows;

    private static IReadOnlyList<Item> Own(IReadOnlyList<Item> thing, Func<Item, bool> own) =>
        thing.All(own) ? thing : [.. thing.Where(own)];
}
