using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>A stretch of the question and the words of a printed name that it was taken for.</summary>
/// <param name="Said">The stretch as the question has it, normalised.</param>
/// <param name="Printed">The words of the name.</param>
public readonly record struct Heard(string Said, string Printed);

/// <summary>Finds which words of a question a name holds only by sound or with another character: いりょうきき for 医療機器, 体勢 for 体制.</summary>
/// <param name="readingOf">The katakana reading of a text.</param>
/// <param name="termsOf">The terms of a text, for where its words begin and end.</param>
public sealed class HeardWords(Func<string, string> readingOf, Func<string, IReadOnlyList<string>> termsOf)
{
    private const int ShortestKana = 3;
    private const int LongestName = 120;
    private const int LongestWord = 20;

    // One sound in four may be wrong; one character of three or more.
    private const int SoundsForOneError = 4;
    private const int CharactersForOneError = 3;
    private const string Particles = "のをがにはでともへや";

    /// <summary>The stretches of a word that a text does not hold, each widened to whole words; politeness in hiragana is not among them.</summary>
    public IReadOnlyList<string> Unread(string word, string text)
    {
        var found = new List<string>();
        bool[] held = Held(word, text);
        for (int i = 0; i < word.Length; i++)
        {
            int from = i;
            while (i < word.Length && !held[i])
            {
                i++;
            }

            if (i > from && Stretch(word, from, i) is { } stretch)
            {
                found.Add(stretch);
            }
        }

        return found;
    }

    /// <summary>The words of a name that a stretch was taken for, or null where none is near enough.</summary>
    public string? Meant(string stretch, string name)
    {
        string sound = Sound(stretch);
        string? best = null;
        (int Errors, int Common) bestFit = (int.MaxValue, 0);
        foreach (string words in Spans(name.Length > LongestName ? name[..LongestName] : name, sound.Length))
        {
            string other = Sound(words);
            int errors = Math.Min(
                Within(SpeltDistance.Between(sound, other), sound.Length / SoundsForOneError),
                Within(SpeltDistance.Between(stretch, words), IsKana(stretch) || stretch.Length < CharactersForOneError ? 0 : 1));
            (int Errors, int Common) fit = (errors, -sound.AsSpan().CommonPrefixLength(other));
            if (errors < int.MaxValue && fit.CompareTo(bestFit) < 0)
            {
                (best, bestFit) = (words, fit);
            }
        }

        return best == stretch ? null : best;
    }

    private static int Within(int errors, int most) => errors <= most ? errors : int.MaxValue;

    private string Sound(string words) => IsKana(words) ? KanaFolding.ToKatakana(words) : readingOf(words);

    private static bool IsKana(string words) => words.All(c => CharacterWeight.IsHiragana(c) || c is 'ー' or (>= 'ァ' and <= 'ヺ'));

    // A pair of characters that stands in the text holds both.
    private static bool[] Held(string word, string text)
    {
        bool[] held = new bool[word.Length];
        for (int i = 0; i + 1 < word.Length; i++)
        {
            if (text.AsSpan().IndexOf(word.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                held[i] = held[i + 1] = true;
            }
        }

        return held;
    }

    private string? Stretch(string word, int from, int to)
    {
        string bare = word[from..to].Trim(Particles.ToCharArray());
        if (bare.Length == 0 || bare.Length > LongestWord)
        {
            return null;
        }

        if (bare.All(CharacterWeight.IsHiragana))
        {
            return bare.Length < ShortestKana ? null : bare;
        }

        int start = word.IndexOf(bare, from, StringComparison.Ordinal);
        int[] edges = Edges(word);
        int wideFrom = edges.Where(edge => edge <= start).Max();
        int wideTo = edges.Where(edge => edge >= start + bare.Length).Min();
        wideFrom = wideTo - wideFrom < 2 ? edges.Where(edge => edge < wideFrom).DefaultIfEmpty(wideFrom).Max() : wideFrom;
        return word[wideFrom..wideTo].Trim(Particles.ToCharArray());
    }

    private IEnumerable<string> Spans(string name, int sounds)
    {
        int[] edges = Edges(name);
        foreach (int from in edges)
        {
            // A kanji has one sound at least and seldom more than four.
            foreach (int to in edges.Where(edge => edge > from && edge - from <= sounds + 1 && (edge - from) * SoundsForOneError >= sounds - 1))
            {
                yield return name[from..to];
            }
        }
    }

    // Where words begin and end: at the analyser's terms, and where one kind of character follows another.
    private int[] Edges(string text)
    {
        var edges = new SortedSet<int> { 0, text.Length };
        int at = 0;
        foreach (string term in termsOf(text))
        {
            int start = text.IndexOf(term, at, StringComparison.Ordinal);
            if (start >= 0)
            {
                edges.Add(start);
                edges.Add(start + term.Length);
                at = start;
            }
        }

        for (int i = 1; i < text.Length; i++)
        {
            if (CharacterWeight.IsHiragana(text[i]) != CharacterWeight.IsHiragana(text[i - 1]) || CharacterWeight.Of(text[i]) == 0 || CharacterWeight.Of(text[i - 1]) == 0)
            {
                edges.Add(i);
            }
        }

        return [.. edges];
    }
}
