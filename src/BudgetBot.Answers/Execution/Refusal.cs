using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Why a plan has no result.</summary>
public enum RefusalReason
{
    /// <summary>It is about a register, or about rows that this way does not know.</summary>
    NotMine,

    /// <summary>A row has no figure to compute with.</summary>
    Missing,

    /// <summary>There are no rows of that kind.</summary>
    NoRows,

    /// <summary>Nothing of that name lies in that place.</summary>
    NotWithin,

    /// <summary>Some rows hold others, or print them once more: their amounts do not add up.</summary>
    Overlap,

    /// <summary>The figures are of different years or stages.</summary>
    FramesDiffer,

    /// <summary>Unlike things: yen and counts, points of per cent.</summary>
    NotComparable,

    /// <summary>The row is none of those among which its place is asked.</summary>
    NotAmong,

    /// <summary>The order has fewer places.</summary>
    TooFewRows,

    /// <summary>Division by nothing, or out of range.</summary>
    Arithmetic,

    /// <summary>No such text of the row is printed.</summary>
    NoText,
}

/// <summary>Why a plan has no result, and which rows stand against it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Rows">The rows concerned; may be empty.</param>
public sealed record Refusal(RefusalReason Reason, IReadOnlyList<Row> Rows)
{
    /// <summary>What is missing, where <see cref="Reason"/> says that something is.</summary>
    public IReadOnlyList<Missing> Missing { get; init; } = [];

    /// <summary>The frame in which it was looked for, where there is one.</summary>
    public Frame? Frame { get; init; }
}
