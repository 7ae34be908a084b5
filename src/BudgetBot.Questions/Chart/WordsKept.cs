using BudgetBot.Facts;
using BudgetBot.Questions.Mentions;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Questions.Chart;

/// <summary>Whether a plan has used what a question says: a reading that loses a year, or lists what is to be added up, is none.</summary>
internal static class WordsKept
{
    /// <summary>
    /// Whether each name of the phrases stands in the plan, each year and stage in a measure of it, and what they ask and compute in its
    /// form.
    /// </summary>
    public static bool By(Plan plan, IReadOnlyList<Phrase> phrases)
    {
        Measure[] measures = [.. Measures.In(plan)];
        HashSet<string> names = NamesIn(walk => walk.Of(plan));
        return (plan is Plan.Several || !AsksTwice(phrases))
            && !(phrases.Any(phrase => phrase.Mention is Mention.Number { Counter: "番目" or "位" or "番" }) && !phrases.Any(IsOrder))
            && !Array.Exists(measures, measure => measure is { Kind: MeasureKind.Amount, Against: not null })
            && phrases.Select(phrase => phrase.Mention).OfType<Mention.Name>()
                .All(name => NamesIn(walk => walk.Of(name.Rows)).IsSubsetOf(names))
            && !phrases.Any(phrase => phrase.Mention is Mention.Concept concept && IsLost(plan, concept.Id))
            && phrases.All(phrase => Seeds.Of(phrase.Mention) is not Meaning.Measured said || Holds(measures, said.Measure));
    }

    // 「区分4はいくらで、新規は何件」 asks two things, and so does いくら said twice.
    private static bool AsksTwice(IReadOnlyList<Phrase> phrases)
    {
        int amounts = phrases.Count(phrase => phrase.Mention is Mention.Concept { Id: "ask.amount" });
        return amounts > 1 || (amounts > 0 && phrases.Any(phrase => phrase.Mention is Mention.Concept { Id: "ask.count" }));
    }

    // 「一覧の21番目」 is a number of the list: only where something is ordered is it a place in an order.
    private static bool IsOrder(Phrase phrase) => phrase.Mention is Mention.Context { Rows: Rows.Top }
        || (phrase.Mention is Mention.Concept { Id: var id }
            && (id is "most" or "first" or "last" or "change.up" or "change.down" or "ask.rank"
            || id.StartsWith("order.", StringComparison.Ordinal) || id.StartsWith("top.", StringComparison.Ordinal)));

    private static HashSet<string> NamesIn(Func<Rewriting, object> walk)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        _ = walk(new Rewriting(measure => measure, rows => Noted(rows, names)));
        return names;
    }

    private static Rows Noted(Rows rows, HashSet<string> names)
    {
        _ = names.Add(rows.ToString());
        return rows;
    }

    // 「いくら増えますか」 is answered by an amount, not by yes; 「AとBの合計」 not by a list of both.
    private static bool IsLost(Plan plan, string concept) => plan switch
    {
        Plan.Claim => concept is "ask.amount",
        Plan.List { Of: Rows.Union } => concept is "total" or "add" or "mean" or "diff",
        _ => false,
    };

    private static bool Holds(Measure[] measures, Measure said) =>
        (said.Frame.Year is not { } year
            || Array.Exists(measures, measure => measure.Frame.Year == year || measure.Against == year))
        && (said.Frame.Stage is null || Array.Exists(measures, measure => measure.Frame.Stage == said.Frame.Stage))
        && (said.Frame.Base is null || Array.Exists(measures, measure => measure.Frame.Base == said.Frame.Base))
        && (said.Frame.Before == 0
            || Array.Exists(measures, measure => measure.Kind != MeasureKind.Amount || measure.Frame.Before == said.Frame.Before))
        && (said.Kind == MeasureKind.Amount || Array.Exists(measures, measure => measure.Kind == said.Kind));
}
