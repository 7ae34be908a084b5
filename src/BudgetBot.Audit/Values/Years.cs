using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>Finds the amounts of one thing in another year or at another place.</summary>
internal static class Years
{
    /// <summary>The budget of a year at the same item and of the same base: drafts, initial budgets and the like, no supplements and no pools.</summary>
    public static IEnumerable<Print> Of(Ledger ledger, Print print, FiscalYear year) => ledger.PrintsOf(print.Item).Where(other =>
        other.Fact.Year == year && IsBudget(other.Fact.Stage) && !other.IsPool
        && ledger.FundBase(other) == ledger.FundBase(print) && other.IsPartOfItem == print.IsPartOfItem);

    /// <summary>Prints of the same name, year, stage and base at other items of the document that can be the same thing.</summary>
    public static IEnumerable<Print> SameName(Ledger ledger, Print print, FiscalYear year, Stage stage) => ledger.Prints.Where(other =>
        other.Item != print.Item && other.Item.Name == print.Item.Name && other.Item.Document == print.Item.Document
        && other.IsAt(year, stage) && !other.IsPool && ledger.FundBase(other) == ledger.FundBase(print) && Names.MayBeOne(ledger, print.Item, other.Item));

    private static bool IsBudget(Stage stage) => stage is Stage.Draft or Stage.Initial or Stage.Request or Stage.Current or Stage.Executed or Stage.Plan or Stage.Notified;
}
