using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;

namespace BudgetBot.Answers.Lookup;

/// <summary>Which of several prints of one row is trusted more.</summary>
internal static class FactTrust
{
    /// <summary>The better print first: by trust, then the 項 before the 目 of its name, then by place.</summary>
    public static int Order(Fact left, Fact right)
    {
        int order = Rank(left).CompareTo(Rank(right));

        // Of equal names in a chart of accounts the 項 holds the 目.
        order = order != 0 ? order : AccountRows.LevelOf(left.Item).CompareTo(AccountRows.LevelOf(right.Item));
        return order != 0 ? order : left.Citation.Lines.From.CompareTo(right.Citation.Lines.From);
    }

    /// <summary>
    /// Smaller is better. A value before none; the whole before a part of it; an own figure before a repeated one; the finer unit; 公費
    /// before its parts.
    /// </summary>
    public static int Rank(Fact fact) =>
        (fact.Figure.State == FigureState.Value ? 0 : 32)
        + (fact.Qualifiers.Contains(Qualifiers.OfWhich) ? 16 : 0)
        + (fact.Qualifiers.Contains(Qualifiers.BesidePool) ? 8 : 0)
        + (fact.Figure.Unit == "億円" ? 6 : 0)
        + (fact.Qualifiers.Contains(Qualifiers.Repeated) ? 3 : 0)
        + (fact.Item.Parent?.Kind is ItemKind.Breakdown ? 2 : 0)
        + (fact.Base.Contains("国") || fact.Base.Contains("地方") ? 1 : 0);
}
