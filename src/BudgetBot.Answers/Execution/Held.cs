using BudgetBot.Answers.Lookup;

namespace BudgetBot.Answers.Execution;

/// <summary>A container and the rows that it holds.</summary>
/// <param name="Container">The container.</param>
/// <param name="Rows">Its rows, at least one.</param>
/// <param name="Figure">Its own figure, or null.</param>
/// <param name="Measured">Whether any of the rows has what is wanted.</param>
internal sealed record Held(Row Container, IReadOnlyList<Row> Rows, Operand? Figure, bool Measured)
{
    /// <summary>Rows with figures first, then the most trusted own figure, then the most rows.</summary>
    public static IComparer<Held> BestFirst { get; } = Comparer<Held>.Create((left, right) => Key(left).CompareTo(Key(right)));

    private static (bool Unmeasured, int Trust, int Rows) Key(Held held) =>
        (!held.Measured, held.Figure is { } figure ? FactTrust.Rank(figure.Fact) : int.MaxValue, -held.Rows.Count);
}
