using BudgetBot.Audit.Checks;
using BudgetBot.Audit.Parts;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit;

/// <summary>
/// Checks printed figures against each other: totals against their parts, differences, ratios and shares against their operands,
/// and figures that are printed more than once. Only what the print proves is a finding: a list that does not say that it is
/// complete, a part that is counted elsewhere (再掲, 重複), a pool (内数) and an approximate figure (余) prove nothing.
/// </summary>
public static class Auditor
{
    /// <summary>Runs every check.</summary>
    /// <param name="input">The documents.</param>
    /// <param name="words">The vocabulary.</param>
    /// <returns>The findings in the order of document, line and kind; those within rounding are marked.</returns>
    public static IReadOnlyList<Finding> Run(AuditInput input, AuditWords words)
    {
        var ledger = new Ledger(input, words);
        IEnumerable<Finding> found =
        [
            .. TotalCheck.Run([.. PartLists.All(ledger)]),
            .. OfWhichCheck.Run(ledger),
            .. BaseCheck.Run(ledger),
            .. FundCheck.Run(ledger),
            .. FormulaCheck.Run(ledger),
            .. DifferenceCheck.Run(ledger),
            .. RatioCheck.Run(ledger),
            .. RepeatCheck.Run(ledger),
            .. DivisionCheck.Run(ledger),
            .. CountCheck.Run(ledger),
        ];
        return
        [
            .. found.DistinctBy(finding => (finding.Document, finding.Kind, string.Join(',', finding.Lines)))
                .OrderBy(finding => finding.Document, StringComparer.Ordinal).ThenBy(finding => finding.Lines[0])
                .ThenBy(finding => finding.Kind, StringComparer.Ordinal).ThenBy(finding => finding.Explanation, StringComparer.Ordinal),
        ];
    }

    /// <summary>The totals that their parts prove: every printed part is there, and they add up to the unit.</summary>
    /// <param name="input">The documents.</param>
    /// <param name="words">The vocabulary.</param>
    public static IReadOnlyList<ProvenTotal> Totals(AuditInput input, AuditWords words) =>
        [.. PartLists.All(new Ledger(input, words)).Where(list => list.IsComplete && list.Parts.Yen == list.Whole.Yen)
            .Select(list => new ProvenTotal(list.Whole.Fact, [.. list.Parts.Prints.Select(print => print.Fact)]))];
}
