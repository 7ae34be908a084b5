using BudgetBot.Facts;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Questions.Chart;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Reads a question as plans: words, phrases, a chart over them.</summary>
public sealed class PlanReader
{
    private const int MostQuestions = 4;

    private readonly PhraseReader phrases;
    private readonly Func<Item, string> ownerOf;

    /// <summary>A reader over a snapshot's papers.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="names">Knows its names: how they sound, how they are written, whose budget they are of.</param>
    /// <param name="concepts">The vocabulary.</param>
    /// <param name="analyzer">An analyser that keeps punctuation.</param>
    public PlanReader(SnapshotReader snapshot, QuestionReader names, ConceptTable concepts, JapaneseAnalyzer analyzer)
    {
        phrases = new PhraseReader(snapshot, names, concepts, analyzer);
        ownerOf = names.OwnerOf;
    }

    /// <summary>Reads a question, with the plans that read every phrase of it, the best first.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) Read(string question)
    {
        ReadQuestion read = phrases.Read(question);
        return (read, PlansOf(read));
    }

    /// <summary>Reads a question once more without the words that nothing explains and that change nothing; no plans where there are
    /// none.</summary>
    public (ReadQuestion Read, IReadOnlyList<Plan> Plans) ReadBare(ReadQuestion read)
    {
        ReadQuestion bare = WithoutAdjuncts(read);
        return bare.Phrases.Count == read.Phrases.Count ? (read, []) : (bare, PlansOf(bare));
    }

    private static ReadQuestion WithoutAdjuncts(ReadQuestion read)
    {
        (IReadOnlyList<Phrase> Phrases, IReadOnlyList<string> Skipped)[] bare = [.. read.Clauses.Select(Adjuncts.Without)];
        return read with
        {
            Clauses = [.. bare.Select(clause => clause.Phrases).Where(clause => clause.Count > 0)],
            Skipped = [.. bare.SelectMany(clause => clause.Skipped)]
        };
    }

    private IReadOnlyList<Plan> PlansOf(ReadQuestion read)
    {
        IReadOnlyList<Plan> whole = Parsed([.. Asking.WithTopics(read.Clauses).SelectMany(clause => clause)]);
        return whole.Count == 0 && OneByOne(read) is { } several ? [several] : whole;
    }

    /// <summary>The plans of a message that leans on the turn before, the likeliest first; empty where it does not.</summary>
    public IEnumerable<Plan> InContext(ReadQuestion read, PlanContext before) => Leaning.Plans(read.Phrases, before, Parsed);

    // 「図書館費はいくら？前年度より減った？」: each clause is a question, and leans on the one before it.
    private Plan.Several? OneByOne(ReadQuestion read)
    {
        IReadOnlyList<IReadOnlyList<Phrase>> clauses = [.. Asking.WithTopics(read.Clauses).SelectMany(Asking.Parts)];
        if (clauses.Count is < 2 or > MostQuestions || Parsed(clauses[0]) is not [var first, ..])
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

    private Plan? Next(IReadOnlyList<Phrase> clause, PlanContext context) =>
        Parsed(clause) is [var fresh, ..] ? fresh : Leaning.Plans(clause, context, Parsed).FirstOrDefault();

    private IReadOnlyList<Plan> Parsed(IReadOnlyList<Phrase> all) => ChartParser.Parse(all, ownerOf);
}
