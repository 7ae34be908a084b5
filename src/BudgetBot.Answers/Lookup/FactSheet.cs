using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
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
        facts.Sort(Order);
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

    private static int Order(Fact left, Fact right)
    {
        int order = Rank(left).CompareTo(Rank(right));

        // Of equal names in a chart of accounts the 項 holds the 目.
        order = order != 0 ? order : AccountRows.LevelOf(left.Item).CompareTo(AccountRows.LevelOf(right.Item));
        return order != 0 ? order : left.Citation.Lines.From.CompareTo(right.Citation.Lines.From);
    }

    // A value before none; the whole before a part of it; an own figure before a repeated one; the finer unit; 公費 before its parts.
    private static int Rank(Fact fact) =>
        (fact.Figure.State == FigureState.Value ? 0 : 32)
        + (fact.Qualifiers.Contains(Qualifiers.OfWhich) ? 16 : 0)
        + (fact.Qualifiers.Contains(Qualifiers.BesidePool) ? 8 : 0)
        + (fact.Figure.Unit == "億円" ? 6 : 0)
        + (fact.Qualifiers.Contains(Qualifiers.Repeated) ? 3 : 0)
        + (fact.Item.Parent?.Kind is ItemKind.Breakdown ? 2 : 0)
        + (fact.Base.Contains("国") || fact.Base.Contains("地方") ? 1 : 0);
}
