using BudgetBot.Questions.Mentions;

namespace BudgetBot.Questions.Chart;

/// <summary>Cuts a clause that asks several things one after another (総額はいくらで、新規は何件で、一番大きいのはどれ) behind each thing asked.</summary>
internal static class Asking
{
    /// <summary>The clauses; one that only names something (…なんだけど、) is the topic of the next.</summary>
    public static IEnumerable<IReadOnlyList<Phrase>> WithTopics(IReadOnlyList<IReadOnlyList<Phrase>> clauses)
    {
        IReadOnlyList<Phrase> topic = [];
        for (int at = 0; at < clauses.Count; at++)
        {
            IReadOnlyList<Phrase> clause = clauses[at];
            if (at + 1 < clauses.Count && clause.All(phrase => phrase.Mention is Mention.Name or Mention.Either))
            {
                bool bare = clause[^1].Particle is "なん" or "" or "な" or "だ" or "の" or "が";
                topic = [.. topic, .. clause.Take(clause.Count - 1), bare ? clause[^1] with { Particle = "は" } : clause[^1]];
                continue;
            }

            yield return topic.Count == 0 ? clause : [.. topic, .. clause];
            topic = [];
        }
    }

    /// <summary>The parts, each with what it asks; one part where only one thing is asked.</summary>
    public static IEnumerable<IReadOnlyList<Phrase>> Parts(IReadOnlyList<Phrase> clause)
    {
        int from = 0;
        for (int at = 0; at + 1 < clause.Count; at++)
        {
            bool exists = clause[at].Mention is Mention.Concept { Id: "exist" } && at > from && Asks(clause[at - 1].Mention);
            if ((Asks(clause[at].Mention) || exists) && clause[at].Particle is "で" or "て" or "、" or "し" && HasMore(clause, at + 1))
            {
                yield return [.. clause.Skip(from).Take(at + 1 - from)];
                from = at + 1;
            }
        }

        yield return [.. clause.Skip(from)];
    }

    private static bool HasMore(IReadOnlyList<Phrase> clause, int from) =>
        clause.Skip(from).Any(phrase => Asks(phrase.Mention)
            || phrase.Mention is Mention.Concept { Id: "total" or "diff" or "measure.change" or "measure.growth" });

    private static bool Asks(Mention mention) =>
        mention is Mention.Concept { Id: "ask.amount" or "ask.count" or "ask.percent" or "ask.times" or "ask.rank" or "which" };
}
