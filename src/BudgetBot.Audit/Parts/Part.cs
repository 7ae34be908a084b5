using BudgetBot.Audit.Values;

namespace BudgetBot.Audit.Parts;

/// <summary>One element of a list of parts, or what stands below it where it has no amount of its own.</summary>
/// <param name="Prints">The amounts that make it up.</param>
/// <param name="Overlaps">Amounts within it that are counted elsewhere too (再掲): a total may hold them or not.</param>
/// <param name="PartlyOverlapping">How much of it may be counted elsewhere too (一部再掲), at most.</param>
/// <param name="IsKnown">Whether its amount is printed in full: false for a bullet without an amount, a pool, うち.</param>
internal sealed record Part(IReadOnlyList<Print> Prints, IReadOnlyList<long> Overlaps, long PartlyOverlapping, bool IsKnown)
{
    public static Part Nothing { get; } = new([], [], 0, true);

    public static Part Unknown { get; } = new([], [], 0, false);

    public long Yen => Prints.Sum(print => print.Yen);

    public static Part Together(IReadOnlyCollection<Part> parts) => new(
        [.. parts.SelectMany(part => part.Prints)],
        [.. parts.SelectMany(part => part.Overlaps)],
        parts.Sum(part => part.PartlyOverlapping),
        parts.All(part => part.IsKnown));
}
