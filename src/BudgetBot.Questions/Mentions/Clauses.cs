namespace BudgetBot.Questions.Mentions;

/// <summary>Tells clauses that ask from those that lead up to the question or follow it (議会で聞かれたので、…。よろしくお願いします。).</summary>
internal static class Clauses
{
    private static readonly string[] Saying =
        ["ask.", "change.", "order.", "top.", "relation.", "measure.", "status.", "stage.", "base.", "mark.", "year."];

    /// <summary>Whether a clause ends among the words from one place to another: a full stop, or a conjunction before a comma.</summary>
    public static bool EndsAt(Word[] words, int from, int to)
    {
        for (int at = from; at < to; at++)
        {
            bool stop = words[at].Surface is "。" or "?" or "!" or "\n";
            bool joint = words[at].Surface is "ので" or "が" or "けど" or "けれど" or "から" or "のに" or "けれども"
                && words[at].Speech.StartsWith("助詞-接続助詞", StringComparison.Ordinal);
            if (stop || joint)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a mention names something, gives a value, or asks.</summary>
    public static bool Says(Mention mention) => mention switch
    {
        Mention.Name or Mention.Body or Mention.Either or Mention.Timing or Mention.Money or Mention.Printed => true,
        Mention.Number { Counter.Length: > 0 } => true,
        Mention.Concept { Id: "which" or "total" or "exist" or "diff" or "alone" or "add" or "mean" } => true,
        Mention.Concept { Id: var id } => Array.Exists(Saying, kind => id.StartsWith(kind, StringComparison.Ordinal)),
        _ => false,
    };

    /// <summary>
    /// The phrases without clauses that name nothing, give no value and ask nothing, and without adjuncts that nothing explains.
    /// </summary>
    /// <param name="phrases">The phrases, and which of them end a clause.</param>
    /// <param name="cutting">Is told what was left out.</param>
    /// <returns>What is left, clause by clause.</returns>
    public static IReadOnlyList<IReadOnlyList<Phrase>> WithoutAsides(IReadOnlyList<(Phrase Phrase, bool EndsClause)> phrases,
        Cutting cutting)
    {
        var clauses = new List<IReadOnlyList<Phrase>>();
        var clause = new List<Phrase>();
        foreach ((Phrase phrase, bool ends) in phrases)
        {
            clause.Add(phrase);
            if (ends)
            {
                clauses.Add(Kept(clause, cutting));
            }
        }

        clauses.Add(Kept(clause, cutting));
        IReadOnlyList<Phrase>[] saying = [.. clauses.Where(kept => kept.Count > 0)];
        return Array.Exists(saying, one => !IsOpening(one)) ? [.. saying.Where(one => !IsOpening(one))] : saying;
    }

    // 「財政課です。」「予算の件でお伺いします。」: who asks, or about what; the question itself comes in another clause.
    private static bool IsOpening(IReadOnlyList<Phrase> clause) =>
        clause.Where(phrase => Says(phrase.Mention)).All(phrase =>
            phrase.Mention is Mention.Body or Mention.Name { Rows: Plans.Rows.Body } or Mention.Concept { Id: "measure.amount" })
            && !clause.Any(phrase => phrase.Particle is "は" or "の");

    private static List<Phrase> Kept(List<Phrase> clause, Cutting cutting)
    {
        var kept = new List<Phrase>();
        bool says = clause.Exists(phrase => Says(phrase.Mention));
        for (int at = 0; at < clause.Count; at++)
        {
            bool bullet = IsBullet(clause[at]) && at + 1 < clause.Count && clause[at + 1].Mention is Mention.Name;
            if (says && !bullet && (!IsAdjunct(clause[at]) || IsBound(clause, at)))
            {
                kept.Add(clause[at]);
            }
            else if (!says)
            {
                cutting.Cut(clause[at].Start, clause[at].End);
            }
        }

        clause.Clear();
        return kept;
    }

    // 「(2)医療計画…」: the number that a list prints before a name.
    private static bool IsBullet(Phrase phrase) => phrase.Mention is Mention.Unread { Words: [var digit] } && char.IsAsciiDigit(digit);

    // 「…のページに」: what a genitive stands before restricts.
    private static bool IsBound(List<Phrase> clause, int at) => at > 0 && clause[at - 1].Particle == "の";

    // 正確には, 資料用に: what says how or for what the answer is wanted changes nothing of it.
    private static bool IsAdjunct(Phrase phrase) => phrase is { Mention: Mention.Unread { Proper: false }, Particle: "で" or "に" or "として" };
}
