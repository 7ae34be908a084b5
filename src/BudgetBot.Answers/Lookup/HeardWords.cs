using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>A stretch of the question and the words of a printed name that it was taken for.</summary>
/// <param name="Said">The stretch as the question has it, normalised.</param>
/// <param name="Printed">The words of the name.</param>
public sealed record Heard(string Said, string Printed);

/// <summary>A stretch of a word that a text does not hold.</summary>
/// <param name="Word">The word.</param>
/// <param name="Start">The offset in it.</param>
/// <param name="Words">The stretch.</param>
public sealed record Stretch(string Word, int Start, string Words);

/// <summary>Finds which words of a question a name holds only by sound or with another character: いりょうきき for 医療機器, 体勢 for 体制.</summary>
/// <param name="readingOf">The katakana reading of a text.</param>
/// <param name="termsOf">The terms of a text, for where its words begin and end.</param>
public sealed class HeardWords(Func<string, string> readingOf, Func<string, IReadOnlyList<string>> termsOf)
{
    private const int ShortestKana = 3;
    private const int LongestName = 120;
    private const int LongestWord = 20;

    // One sound in four may be wrong of what is spelt by sound or has a character of the name: 適応 is 適用, 耐震 is not 精神. One character of three or more.
    private const int SoundsForOneError = 4;
    private const int CharactersForOneError = 3;

    /// <summary>The stretches of a word that a text does not hold, each widened to whole words; politeness in hiragana is not among them.</summary>
    public IReadOnlyList<Stretch> Unread(string word, string text)
    {
        var found = new List<Stretch>();
        bool[] held = Held(word, text);
        for (int i = 0; i < word.Length; i++)
        {
            int from = i;
            while (i < word.Length && !held[i])
            {
                i++;
            }

            if (i > from && Widened(word, from, i) is { } stretch && !text.Contains(stretch.Words, StringComparison.Ordinal))
            {
                found.Add(stretch);
            }
        }

        return found;
    }

    /// <summary>The words of a name that a stretch was taken for, or null where none is near enough.</summary>
    public Heard? Meant(Stretch stretch, string name)
    {
        string cut = name.Length > LongestName ? name[..LongestName] : name;
        return BySound(stretch.Words, cut) is { } words && !stretch.Words.Contains(words, StringComparison.Ordinal) ? new Heard(stretch.Words, words) : Between(stretch, cut);
    }

    private string? BySound(string stretch, string name)
    {
        string sound = Sound(stretch);
        string? best = null;
        (int Errors, int Common) bestFit = (int.MaxValue, 0);
        foreach (string words in Spans(name, sound.Length))
        {
            string other = Sound(words);
            int errors = Math.Min(
                Within(SpeltDistance.Between(sound, other), stretch.Any(c => IsKana(c) || words.Contains(c, StringComparison.Ordinal)) ? sound.Length / SoundsForOneError : 0),
                Within(SpeltDistance.Between(stretch, words), IsKana(stretch) || stretch.Length < CharactersForOneError ? 0 : 1));
            (int Errors, int Common) fit = (errors, -sound.AsSpan().CommonPrefixLength(other));
            if (errors < int.MaxValue && fit.CompareTo(bestFit) < 0)
            {
                (best, bestFit) = (words, fit);
            }
        }

        return best;
    }

    // One wrong character between neighbours that the name has too: 備畜等 for 備蓄等.
    private static Heard? Between(Stretch stretch, string name)
    {
        string word = stretch.Word;
        for (int at = Math.Max(1, stretch.Start); at < Math.Min(word.Length - 1, stretch.Start + stretch.Words.Length); at++)
        {
            for (int j = 1; j + 1 < name.Length; j++)
            {
                if (name[j] != word[at] && name[j - 1] == word[at - 1] && name[j + 1] == word[at + 1] && IsFull(name, j) && IsFull(word, at))
                {
                    return new Heard(word[(at - 1)..(at + 2)], name[(j - 1)..(j + 2)]);
                }
            }
        }

        return null;
    }

    private static bool IsFull(string text, int at) => CharacterWeight.Of(text[at]) > 1 && CharacterWeight.Of(text[at - 1]) > 1 && CharacterWeight.Of(text[at + 1]) > 1;

    private static int Within(int errors, int most) => errors <= most ? errors : int.MaxValue;

    private string Sound(string words) => IsKana(words) ? KanaFolding.ToKatakana(words) : readingOf(words);

    private static bool IsKana(string words) => words.All(IsKana);

    private static bool IsKana(char c) => CharacterWeight.IsHiragana(c) || c is 'ー' or (>= 'ァ' and <= 'ヺ');

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

    // What begins the word is no particle: はんせん病.
    private Stretch? Widened(string word, int from, int to)
    {
        int start = from;
        while (start < to && (CharacterWeight.Of(word[start]) == 0 || (start > 0 && Particles.Is(word[start]))))
        {
            start++;
        }

        string bare = Particles.TrimEnd(word[start..to]);
        while (bare.Length > 0 && CharacterWeight.Of(bare[^1]) == 0)
        {
            bare = bare[..^1];
        }

        if (bare.Length is 0 or > LongestWord)
        {
            return null;
        }

        return bare.All(CharacterWeight.IsHiragana)
            ? bare.Length < ShortestKana ? null : new Stretch(word, start, bare)
            : AtEdges(word, start, start + bare.Length);
    }

    private Stretch AtEdges(string word, int start, int end)
    {
        int[] edges = Edges(word);
        int to = edges.Where(edge => edge >= end).Min();
        int from = edges.Where(edge => edge <= start).Max();
        from = to - from < 2 ? edges.Where(edge => edge < from).DefaultIfEmpty(from).Max() : from;
        return new Stretch(word, from, Particles.TrimEnd(word[from..to]));
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
