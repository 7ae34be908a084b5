using Nodes = BudgetBot.Questions.Plans.Rows;

namespace BudgetBot.Answers.Execution;

/// <summary>Rows that a node of a plan stands for.</summary>
/// <param name="Node">The node.</param>
/// <param name="Rows">The rows.</param>
public sealed record RowSet(Nodes Node, IReadOnlyList<Row> Rows)
{
    /// <summary>The rows of the nodes below, in their order.</summary>
    public IReadOnlyList<RowSet> Inner { get; init; } = [];

    /// <summary>What could not be judged or ordered, and why.</summary>
    public IReadOnlyList<Missing> LeftOut { get; init; } = [];

    /// <summary>Rows below others of the set that are taken away from them.</summary>
    public IReadOnlyList<Row> Minus { get; init; } = [];

    /// <summary>What all rows are right below and are all of; null where they were chosen.</summary>
    public Row? Container { get; init; }

    /// <summary>All rows that an order was made of, with what they were ordered by; empty where there is none.</summary>
    public IReadOnlyList<Measured> Considered { get; init; } = [];

    /// <summary>Measures by which the rows were ordered, in their order; empty where they were not.</summary>
    public IReadOnlyList<Measured> Ordered { get; init; } = [];

    /// <summary>Whether the question names each row: none may be left out.</summary>
    public bool IsNamed => Node switch
    {
        Nodes.Named or Nodes.Whole => true,
        Nodes.Within or Nodes.Union or Nodes.Except => Inner[0].IsNamed,
        _ => false,
    };
}

/// <summary>Rows with their measures.</summary>
/// <param name="Rows">The rows that have the measure.</param>
/// <param name="LeftOut">The others.</param>
public sealed record MeasuredSet(IReadOnlyList<Measured> Rows, IReadOnlyList<Missing> LeftOut)
{
    /// <summary>Rows that print another one of the set once more and are not counted.</summary>
    public IReadOnlyList<Row> Repeated { get; init; } = [];

    /// <summary>The one stage that all rows print, where none prints a budget and no stage was named; else null.</summary>
    public Facts.Stage? Instead { get; init; }
}
