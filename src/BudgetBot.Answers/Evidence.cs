using BudgetBot.Facts;

namespace BudgetBot.Answers;

/// <summary>What an answer rests on: the facts it quotes, the passages it quotes, and what it computed from them.</summary>
/// <param name="Facts">The facts whose figures the reply may show.</param>
/// <param name="Passages">The passages whose words the reply may show.</param>
/// <param name="Computed">Results of shown formulas.</param>
/// <param name="Question">The user's words, which the reply may repeat.</param>
/// <param name="Named">Items whose names the reply may mention.</param>
public sealed record Evidence(
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Computation> Computed,
    string Question,
    IReadOnlyList<Item> Named)
{
    /// <summary>The titles of the sources that were searched, which the reply may name without citing them.</summary>
    public IReadOnlyList<string> Titles { get; init; } = [];

    /// <summary>Rows that the sources print and that were not read, which the reply may lead to.</summary>
    public IReadOnlyList<Omission> LeftOut { get; init; } = [];

    /// <summary>Figures of a register that were added up or counted and are not among <see cref="Facts"/> one by one.</summary>
    public IReadOnlyList<FigureColumn> Columns { get; init; } = [];

    /// <summary>No evidence: a reply that shows no figure.</summary>
    public static Evidence None(string question) => new([], [], [], question, []);

    /// <summary>What several answers in one reply rest on.</summary>
    /// <param name="all">The evidence of each.</param>
    /// <param name="question">The user's words, of which each answers a part.</param>
    public static Evidence Joined(IReadOnlyList<Evidence> all, string question) => new(
        [.. all.SelectMany(one => one.Facts).Distinct()], [.. all.SelectMany(one => one.Passages).Distinct()],
        [.. all.SelectMany(one => one.Computed)], question, [.. all.SelectMany(one => one.Named).Distinct()])
    {
        Titles = [.. all.SelectMany(one => one.Titles).Distinct(StringComparer.Ordinal)],
        LeftOut = [.. all.SelectMany(one => one.LeftOut).Distinct()],
        Columns = [.. all.SelectMany(one => one.Columns)],
    };
}

/// <summary>A value that was computed, with its operands.</summary>
/// <param name="Kind">What was computed.</param>
/// <param name="Operands">The operands in yen (or counts), in the order of the formula.</param>
/// <param name="Result">The exact result: yen, per cent, or a count.</param>
public sealed record Computation(ComputationKind Kind, IReadOnlyList<decimal> Operands, decimal Result);

/// <summary>The formulas that answers use. The gate computes each again.</summary>
public enum ComputationKind
{
    /// <summary>The sum of the operands.</summary>
    Sum,

    /// <summary>The first operand less the second.</summary>
    Difference,

    /// <summary>The first operand in per cent of the second, less 100.</summary>
    Growth,

    /// <summary>The first operand in per cent of the second.</summary>
    Share,

    /// <summary>The mean of the operands.</summary>
    Average,

    /// <summary>How many operands there are.</summary>
    Count,

    /// <summary>The first operand divided by the second, as a multiple.</summary>
    Multiple,

    /// <summary>The place of the first operand among the others, of which it is one, the largest first: one more than how many are
    /// larger.</summary>
    RankFromLargest,

    /// <summary>The place of the first operand among the others, of which it is one, the smallest first.</summary>
    RankFromSmallest,
}
