using BudgetBot.Facts;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Whether a plan has used what a question says: a reading that loses a year, or lists what is to be added up, is none.</summary>
internal static class WordsKept
{
    /// <summary>Whether each year and stage of the phrases stands in a measure of the plan, and what they compute in its form.</summary>
    public static bool By(Plan plan, IReadOnlyList<Phrase> phrases)
    {
        Measure[] measures = [.. Measures.In(plan)];
        if (plan is not Plan.Several && phrases.Count(phrase => phrase.Mention is Mention.Concept { Id: "ask.amount" }) > 1)
        {
            return false;
        }

        bool listed = plan is Plan.List { Of: Rows.Union };
        return !(listed && phrases.Any(phrase => phrase.Mention is Mention.Concept { Id: "total" or "add" or "mean" or "diff" })) && phrases.All(phrase => Seeds.Of(phrase.Mention) is not Meaning.Measured said || Holds(measures, said.Measure));
    }

    private static bool Holds(Measure[] measures, Measure said) =>
        (said.Frame.Year is not { } year || Array.Exists(measures, measure => measure.Frame.Year == year || measure.Against == year))
        && !Array.Exists(measures, measure => measure is { Kind: MeasureKind.Amount, Against: not null })
        && (said.Frame.Stage is null || Array.Exists(measures, measure => measure.Frame.Stage == said.Frame.Stage))
        && (said.Frame.Base is null || Array.Exists(measures, measure => measure.Frame.Base == said.Frame.Base))
        && (said.Frame.Before == 0 || Array.Exists(measures, measure => measure.Kind != MeasureKind.Amount || measure.Frame.Before == said.Frame.Before))
        && (said.Kind == MeasureKind.Amount || Array.Exists(measures, measure => measure.Kind == said.Kind));
}
