namespace BudgetBot.Questions.Mentions;

/// <summary>Finds words of the vocabulary among the words of a question.</summary>
/// <param name="concepts">The vocabulary.</param>
internal sealed class ConceptFinder(ConceptTable concepts)
{
    /// <summary>What begins the names of concepts that join the words before them to those behind.</summary>
    public const string LinkPrefix = "link.";

    private const string Alone = "alone";

    /// <summary>The concepts of a text from left to right, the longest first where several begin at one word.</summary>
    /// <param name="words">The words of the text.</param>
    public IEnumerable<string> In(Word[] words)
    {
        for (int at = 0; at < words.Length;)
        {
            (int end, string? concept) = At(words, at);
            if (concept is not null)
            {
                yield return concept;
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>Several words, the last one in its dictionary form, that are a lemma together; the longest.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="at">The first word.</param>
    /// <returns>The word after it, and its concept; null where none begins there.</returns>
    public (int End, string? Concept) At(Word[] words, int at)
    {
        Span<char> said = stackalloc char[concepts.Longest];
        int length = 0;
        (int End, string? Concept) best = (at, null);
        for (int i = at; i < words.Length; i++)
        {
            Word word = words[i];
            if (length + word.Lemma.Length <= said.Length)
            {
                word.Lemma.CopyTo(said[length..]);
                string? concept = concepts.Of(said[..(length + word.Lemma.Length)]);
                best = concept is not null && MayBegin(words[at], concept) && !IsOfPredicate(words, at, i) ? (i + 1, concept) : best;
            }

            if (length + word.Surface.Length > said.Length)
            {
                break;
            }

            word.Surface.CopyTo(said[length..]);
            length += word.Surface.Length;
        }

        return best;
    }

    private static bool MayBegin(Word word, string concept) =>
        !word.IsParticle || concept == Alone || concept.StartsWith(LinkPrefix, StringComparison.Ordinal);

    // 「増えたのですか」: only before a particle is の a thing (増えたのは).
    private static bool IsOfPredicate(Word[] words, int at, int last) => at == last && words[at].Surface == "の"
        && (at + 1 >= words.Length || !words[at + 1].IsParticle || words[at + 1].Surface == "か"
            || (at > 0 && words[at - 1].Surface == "という"));
}
