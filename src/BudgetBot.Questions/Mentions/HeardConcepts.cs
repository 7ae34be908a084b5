using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Mentions;

/// <summary>Finds words of the vocabulary that were written by their sound alone, or in other characters of the same sound (とうしょ, 投書:
/// 当初).</summary>
internal sealed class HeardConcepts
{
    // Shorter sounds are parts of many words.
    private const int ShortestSound = 4;
    private const int MostWords = 5;

    private readonly Func<string, string> soundOf;
    private readonly Dictionary<string, string> lemmas = new(StringComparer.Ordinal);
    private readonly int longest;

    /// <summary>Takes the sounds of a vocabulary.</summary>
    /// <param name="concepts">The vocabulary.</param>
    /// <param name="soundOf">How a text sounds, in katakana.</param>
    public HeardConcepts(ConceptTable concepts, Func<string, string> soundOf)
    {
        this.soundOf = soundOf;
        foreach (string lemma in concepts.Lemmas.Keys.Where(HasKanji).Order(StringComparer.Ordinal))
        {
            string sound = soundOf(lemma);
            if (sound.Length >= ShortestSound && lemmas.TryAdd(sound, lemma))
            {
                longest = Math.Max(longest, sound.Length);
            }
        }
    }

    /// <summary>The longest stretch of words from one on that sounds like a lemma, and the lemma; null where none does.</summary>
    /// <param name="text">The normalised question.</param>
    /// <param name="words">Its words.</param>
    /// <param name="at">The first word.</param>
    public (int End, string Lemma)? At(string text, Word[] words, int at)
    {
        (int End, string Lemma)? best = null;
        for (int end = at + 1; end <= words.Length && end <= at + MostWords && words[end - 1].End - words[at].Start <= longest; end++)
        {
            if (words[end - 1].IsMark)
            {
                break;
            }

            string said = text[words[at].Start..words[end - 1].End];
            if (MayBeHeard(said) && lemmas.TryGetValue(soundOf(said), out string? lemma) && lemma != said)
            {
                best = (end, lemma);
            }
        }

        return best;
    }

    // Hiragana alone has to be long enough to be no particle.
    private static bool MayBeHeard(string said) => said.Length > 1 && (HasKanji(said) || said.Length >= ShortestSound);

    private static bool HasKanji(string text) => text.AsSpan().Weight() > 0 && text.Any(letter => CharacterWeight.Of(letter) > 1);
}
