using BudgetBot.Facts;

namespace BudgetBot.Answers;

/// <summary>
/// Figures of a register that an answer adds up or counts: thousands, of which the reply shows a few. Their amounts are at hand in the snapshot;
/// the whole figures are read only by who wants to see them.
/// </summary>
/// <param name="count">How many figures or projects they are.</param>
/// <param name="amounts">The exact yen of those that state an amount of their own; pools are not among them.</param>
/// <param name="whole">Reads the first of the whole figures, at most so many.</param>
/// <param name="holds">Whether a whole figure is one of them.</param>
public sealed class FigureColumn(int count, IReadOnlyList<long> amounts, Func<int, IReadOnlyList<Fact>> whole, Func<Fact, bool> holds)
{
    /// <summary>How many they are.</summary>
    public int Count => count;

    /// <summary>The exact yen of those that state an amount of their own.</summary>
    public IReadOnlyList<long> Amounts => amounts;

    /// <summary>Things that are counted and have no figures: projects.</summary>
    public static FigureColumn OfThings(int count) => new(count, [], _ => [], _ => false);

    /// <summary>The whole figures in the order of the documents, at most so many.</summary>
    public IReadOnlyList<Fact> Whole(int most) => whole(most);

    /// <summary>Whether a whole figure is one of them.</summary>
    public bool Holds(Fact fact) => holds(fact);
}
