namespace BudgetBot.Facts;

/// <summary>Something about which the sources do not agree.</summary>
/// <param name="Kind">difference, ratio, total, repeat or share.</param>
/// <param name="Document">The file name.</param>
/// <param name="Lines">The lines that take part.</param>
/// <param name="Printed">What is printed.</param>
/// <param name="Computed">What the arithmetic gives.</param>
/// <param name="Explanation">The arithmetic, in Japanese.</param>
/// <param name="Rounding">True where the gap is within rounding (±1 of the printed unit).</param>
/// <param name="Items">The numbers (<see cref="Item.Id"/>) of the items that take part.</param>
public sealed record Finding(
    string Kind,
    string Document,
    IReadOnlyList<int> Lines,
    string Printed,
    string Computed,
    string Explanation,
    bool Rounding,
    IReadOnlyList<long> Items);
