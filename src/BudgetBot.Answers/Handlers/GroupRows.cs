using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The rows of a group that a question chose.</summary>
/// <param name="Container">What they stand in.</param>
/// <param name="Scope">What they are called in the reply.</param>
/// <param name="All">Each with the figure that is asked for, or null where none is printed.</param>
internal sealed record GroupRows(Container Container, string Scope, List<(Item Item, Fact? Fact)> All)
{
    /// <summary>Those whose amounts can be ranked and added up: an amount within a pool (内数) is none of its own.</summary>
    public Fact[] Countable() => [.. All.Where(row => row.Fact is { Figure.Yen: not null } && !row.Fact.Qualifiers.Contains(Qualifiers.Pool)).Select(row => row.Fact!)];

    /// <summary>Writes what is in a figure, and what was left out and why.</summary>
    public void Receipt(TurnContext context, Fact[] counted) =>
        Receipts.Line(context, counted, [.. All.Where(row => row.Fact is null || !counted.Any(fact => fact.Item == row.Fact.Item)).Select(row => row.Item)]);
}
