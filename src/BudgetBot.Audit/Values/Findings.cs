using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>Makes findings.</summary>
internal static class Findings
{
    public const string Difference = "difference";
    public const string Ratio = "ratio";
    public const string Total = "total";
    public const string Repeat = "repeat";
    public const string Share = "share";

    /// <summary>A finding about these figures. The first names the document; lines are of that document only.</summary>
    public static Finding Make(string kind, Verdict verdict, IEnumerable<Fact> takingPart, string printed, string computed, string explanation)
    {
        Fact[] facts = [.. takingPart];
        string document = facts[0].Citation.Document;
        return new Finding(
            kind,
            document,
            [.. facts.Where(fact => fact.Citation.Document == document).Select(fact => fact.Citation.Lines.From).Distinct().Order()],
            printed,
            computed,
            explanation,
            verdict == Verdict.Rounding,
            [.. facts.Select(fact => fact.Item.Id).Distinct().Order()]);
    }
}
