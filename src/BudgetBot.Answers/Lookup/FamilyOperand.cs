using BudgetBot.Facts;

namespace BudgetBot.Answers.Lookup;

/// <summary>An amount of a budget's whole or part by one fund base: printed, or computed from printed ones.</summary>
/// <param name="Member">The whole or the part.</param>
/// <param name="Base">The fund base.</param>
/// <param name="Yen">The amount.</param>
/// <param name="Facts">The print, or the operands in their order.</param>
/// <param name="Kind">The formula, or null where the amount is printed.</param>
public sealed record FamilyOperand(Item Member, string Base, long Yen, IReadOnlyList<Fact> Facts, ComputationKind? Kind)
{
    /// <summary>The unit of its figures.</summary>
    public string Unit => Facts[0].Figure.Unit;

    /// <summary>The document of its figures.</summary>
    public string Document => Facts[0].Item.Document;

    /// <summary>The operands of its formula.</summary>
    public long[] Terms => [.. Facts.Select(fact => fact.Figure.Yen ?? 0)];

    /// <summary>A printed amount.</summary>
    public static FamilyOperand Printed(Item member, string fundBase, Fact fact) => new(member, fundBase, fact.Figure.Yen ?? 0, [fact], null);
}
