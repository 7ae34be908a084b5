using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Reads a question as plans: words, phrases, a chart over them.</summary>
public sealed class PlanReader
{
    private const int MostQuestions = 4;

    private readonly PhraseReader phrases;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <param name="soundOf">How a text sounds, in katakana.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PlanReader(SnapshotReader snapshot, SubjectIndex subjects, Func<string, string> soundOf, JapaneseAnalyzer analyzer) =>
        phrases = new PhraseReader(snapshot, subjects, soundOf, analyzer);

    /// <summary>Reads a question, with the plans that read every phrase of it, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question)
    {
        ReadQuestion read = phrases.Read(question);
        IReadOnlyList<Plan> whole = ChartParser.Parse(read.Phrases);
        return (read, whole.Count == 0 && OneByOne(read) is { } several ? [several] : whole);
    }

    // 「図書館費はいくら？前年度より減った？」: each clause is a question, and leans on the one before it.
    private static Plan.Several? OneByOne(ReadQuestion read)
    {
        IReadOnlyList<IReadOnlyList<Phrase>> clauses = [.. read.Clauses.SelectMany(Asking.Parts)];
        if (clauses.Count is < 2 or > MostQuestions || ChartParser.Parse(clauses[0]) is not [var first, ..])
        {
            return null;
        }

        var parts = new List<Plan> { first };
        var context = new PlanContext(first);
        foreach (IReadOnlyList<Phrase> clause in clauses.Skip(1))
        {
            if (Next(clause, context) is not { } plan)
            {
                return null;
            }

            parts.Add(plan);
            context = context.Then(plan);
        }

        return new Plan.Several(parts);
    }

    private static Plan? Next(IReadOnlyList<Phrase> clause, PlanContext context) =>
        ChartParser.Parse(clause) is [var fresh, ..] ? fresh : Leaning.Plans(clause, context).FirstOrDefault();
}
