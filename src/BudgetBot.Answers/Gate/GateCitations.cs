using BudgetBot.Facts;

namespace BudgetBot.Answers;

/// <summary>Checks that citations lead to the evidence, and that an answer with amounts has one.</summary>
internal static class GateCitations
{
    /// <summary>What is wrong with the citations.</summary>
    public static IEnumerable<string> Breaches(Answer answer)
    {
        foreach (Citation citation in answer.Citations.Where(citation => !LeadsToEvidence(citation, answer.Evidence)))
        {
            yield return $"{citation.Document} lines {citation.Lines.From}-{citation.Lines.To} are cited, but no evidence stands there.";
        }

        bool showsAmounts = answer.Lines.SelectMany(line => line.Segments).Any(segment => segment is Segment.Amount);
        if (answer.Outcome == Outcome.Answered && showsAmounts && answer.Citations.Count == 0)
        {
            yield return "An answer shows an amount and cites nothing.";
        }
    }

    private static bool LeadsToEvidence(Citation citation, Evidence evidence) =>
        evidence.Facts.Any(fact => Meets(citation, fact.Citation, fact.Item))
        || evidence.Passages.Any(passage => Meets(citation, passage.Citation, passage.Item))
        || evidence.LeftOut.Any(row => row.Document == citation.Document && citation.Lines.From <= row.Lines.To && row.Lines.From <= citation.Lines.To)
        || evidence.Named.Any(item => Holds(citation, item));

    private static bool Meets(Citation cited, Citation evidence, Item item) =>
        (cited.Document == evidence.Document && cited.Lines.From <= evidence.Lines.To && evidence.Lines.From <= cited.Lines.To)
        || Holds(cited, item);

    private static bool Holds(Citation cited, Item item) =>
        cited.Document == item.Document && cited.Lines.From <= item.Line && item.Line <= cited.Lines.To;
}
