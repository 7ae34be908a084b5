using BudgetBot.Facts;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Whether a plan has used what a question says of year and stage: a reading that loses a year is none.</summary>
internal static class FramesKept
{
    /// <summary>Whether each year and stage of the phrases stands in a measure of the plan.</summary>
    public static bool By(Plan plan, IReadOnlyList<Phrase> phrases)
    {
        Measure[] measures = [.. Measures.In(plan)];
        return phrases.All(phrase => Seeds.Of(phrase.Mention) is not Meaning.Measured said || Holds(measures, said.Measure));
    }

    private static bool Holds(Measure[] measures, Measure said) =>
        (said.Frame.Year is null || Array.Exists(measures, measure => measure.Frame.Year == said.Frame.Year))
        && (said.Frame.Stage is null || Array.Exists(measures, measure => measure.Frame.Stage == said.Frame.Stage))
        && (said.Frame.Base is null || Array.Exists(measures, measure => measure.Frame.Base == said.Frame.Base))
        && (said.Frame.Before == 0 || Array.Exists(measures, measure => measure.Kind != MeasureKind.Amount || measure.Frame.Before == said.Frame.Before))
        && (said.Kind == MeasureKind.Amount || Array.Exists(measures, measure => measure.Kind == said.Kind));
}
