using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers;

/// <summary>What the next turn of a conversation may lean on: the rows of a result, and what holds them.</summary>
internal static class PlannedRows
{
    /// <summary>The first item of each row, in the order of the answer; of the top of an order all rows that were ordered.</summary>
    public static IReadOnlyList<Item> Of(Result result) => result switch
    {
        Result.Listed { Of.Considered.Count: > 0 } ordered => [.. ordered.Of.Considered.Select(row => row.Row.Item)],
        Result.Listed listed => [.. listed.Of.Rows.Select(row => row.Item)],
        Result.Texts texts => [texts.Row.Item],
        Result.Placed placed => [placed.Row.Item],
        Result.Ambiguous ambiguous => [.. ambiguous.Choices.Select(choice => choice.Row.Item)],
        _ => [],
    };

    /// <summary>The amounts that were asked for, where the rows hold more: those of the top of an order. Else empty.</summary>
    public static IReadOnlyList<Fact> ShownOf(Result result) =>
        result is Result.Listed { Of.Ordered: { Count: > 0 } top } ? [.. top.Select(row => row.Leaf.Fact)] : [];

    /// <summary>What the answer is about: the first of an order, the heading that holds all rows, or the rows.</summary>
    public static IReadOnlyList<Item> SubjectsOf(Result result) => result switch
    {
        Result.Listed { Of.Ordered: [var first, ..] } => [first.Row.Item],
        Result.Listed when GroupOf(result) is { } group => [group],
        _ => Of(result),
    };

    /// <summary>The heading that holds the rows; null where they are no group.</summary>
    public static Item? GroupOf(Result result) => result is Result.Listed { Of: var set } ? ContainerOf(set)?.Item : null;

    private static Row? ContainerOf(RowSet set) => set.Container
        ?? (set.Node is Rows.Top or Rows.Where && set.Inner is [var inner] ? ContainerOf(inner) : null);
}
