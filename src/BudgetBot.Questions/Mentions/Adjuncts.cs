namespace BudgetBot.Questions.Mentions;

/// <summary>
/// Finds words that nothing explains and that change nothing of what is asked: verbs and adverbial nouns, and nouns in the place of an
/// adjunct
/// (先生[から], 準備の[ため]、, 上司[へ]の). What stands in a genitive (ドローン[の]予算) or is what the question is about (ドローン[は]) stays.
/// </summary>
public static class Adjuncts
{
    /// <summary>The phrases without them, and the nouns among them; the same phrases where there is none.</summary>
    public static (IReadOnlyList<Phrase> Phrases, IReadOnlyList<string> Skipped) Without(IReadOnlyList<Phrase> phrases)
    {
        var kept = new List<Phrase>();
        var skipped = new List<string>();
        for (int at = 0; at < phrases.Count;)
        {
            int end = RunFrom(phrases, at);
            if (end == at || !IsAdjunct(phrases, at, end))
            {
                kept.Add(phrases[at]);
                at++;
                continue;
            }

            skipped.AddRange(phrases.Skip(at).Take(end - at).Select(phrase => phrase.Mention).OfType<Mention.Unread>()
                .Where(unread => !unread.Passing).Select(unread => unread.Words));
            Join(kept, phrases[end - 1]);
            at = end;
        }

        return (kept, skipped);
    }

    // Unread words that nothing but の joins: 決算特別委員会の準備のため.
    private static int RunFrom(IReadOnlyList<Phrase> phrases, int start)
    {
        int end = start;
        while (end < phrases.Count && phrases[end].Mention is Mention.Unread && (end == start || phrases[end - 1].Particle is "" or "の"))
        {
            end++;
        }

        return end;
    }

    private static bool IsAdjunct(IReadOnlyList<Phrase> phrases, int start, int end)
    {
        string last = phrases[end - 1].Particle;
        bool passing = phrases.Skip(start).Take(end - start).All(phrase => phrase.Mention is Mention.Unread { Passing: true });
        if (passing)
        {
            // 「予算は妥当ですか」: what is asked is said by that word alone.
            // 「いくら貸すか」: the verb that the amount is asked of.
            bool asked = start > 0 && phrases[start - 1].Mention is Mention.Concept { Id: "ask.amount" or "ask.count" or "ask.percent" };
            return !asked && (end < phrases.Count || phrases[end - 1].Particle.Length == 0 || phrases.Any(phrase => Asks(phrase.Mention)));
        }

        // A genitive before it, or behind it, makes it a part of a name or of what is asked.
        bool bound = start > 0 && phrases[start - 1].Particle is "の" or "" or "と" or "や";
        bool proper = phrases.Skip(start).Take(end - start).Any(phrase => phrase.Mention is Mention.Unread { Proper: true });

        // 「…を受注した業者の名前」 at the end is what is asked for, unless something else is.
        bool mayEnd = end < phrases.Count || phrases.Any(phrase => Asks(phrase.Mention));
        return !bound && !proper && mayEnd
            && (last is "から" or "へ" or "に" or "で" or "として" or "って" or "て" or "より" or "、"
            || (end == phrases.Count && last.Length == 0 && start > 0));
    }

    private static bool Asks(Mention mention) => mention is Mention.Concept { Id: var id }
        && (id.StartsWith("ask.", StringComparison.Ordinal) || id is "which" or "exist" or "total" or "diff" or "compare" or "order.list");

    // The role that a passing word had is that of the phrase before it where that has none: 予算[実際]は.
    private static void Join(List<Phrase> kept, Phrase last)
    {
        if (kept.Count > 0 && kept[^1] is { Particle.Length: 0 } before && last.Particle.Length > 0 && before.End == last.Start)
        {
            kept[^1] = before with { Particle = last.Particle };
        }
    }
}
