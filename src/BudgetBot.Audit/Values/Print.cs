using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>A printed amount of money that can be calculated with.</summary>
/// <param name="Fact">The figure.</param>
/// <param name="Yen">Its exact yen.</param>
/// <param name="Step">How many yen one step of its last printed digit is: 44.4億円 → 10,000,000.</param>
internal sealed record Print(Fact Fact, long Yen, long Step)
{
    public Item Item => Fact.Item;

    public int Line => Fact.Citation.Lines.From;

    public bool IsPool => Has(Qualifiers.Pool);

    public bool IsPartOfItem => Has(Qualifiers.OfWhich);

    public bool Has(string qualifier) => Fact.Qualifiers.Contains(qualifier);

    public bool IsAt(FiscalYear year, Stage stage) => Fact.Year == year && Fact.Stage == stage;
}
