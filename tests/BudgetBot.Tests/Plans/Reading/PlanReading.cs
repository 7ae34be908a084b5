using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Tests.Answers;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Plans.Reading;

/// <summary>Reads questions over the names of the seeds.</summary>
internal static class PlanReading
{
    /// <summary>A reader with a vocabulary.</summary>
    public static PlanReader With(WordList words) =>
        new(RealBot.Open.Snapshot, RealBot.Open.Reader, new ConceptTable(words), TestDictionary.Instance.WithPunctuation);

    /// <summary>The canonical text of the best plan; – where there is none.</summary>
    public static string Best(PlanReader reader, string question)
    {
        IReadOnlyList<Plan> plans = reader.Read(question).Plans;
        return plans.Count == 0 ? "–" : plans[0].ToString();
    }
}
