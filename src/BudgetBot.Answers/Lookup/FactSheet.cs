using BudgetBot.Facts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Lookup;

/// <summary>All facts of one subject, the most trustworthy print of each figure first.</summary>
public sealed class FactSheet
{
    private readonly List<Fact> facts;

    /// <summary>Orders the facts of a subject.</summary>
    public FactSheet(Subject subject, IEnumerable<Fact> all)
    {
        Subject = subject;
        facts = [.. all];
        facts.Sort(FactTrust.Order);
    }

    /// <summary>The subject.</summary>
    public Subject Subject { get; }

    /// <summary>All facts, best first.</summary>
    public IReadOnlyList<Fact> All => facts;

    /// <summary>Whether any fact is money.</summary>
    public bool HasMoney => facts.Exists(fact => fact.Kind == FactKind.Money);

    /// <summary>The money facts of a year and stage, best first.</summary>
    public IReadOnlyList<Fact> Money(FiscalYear? year, Stage? stage) => [.. facts.Where(fact => fact.Kind == FactKind.Money
        && (year is null || fact.Year == year) && (stage is null || fact.Stage == stage))];

    /// <summary>The best money fact of a year and stage, or null.</summary>
    public Fact? Best(FiscalYear year, Stage stage) => facts.Find(fact =>
        fact.Kind == FactKind.Money && fact.Year == year && fact.Stage == stage && !fact.Qualifiers.Contains(Qualifiers.OfWhich));
}
