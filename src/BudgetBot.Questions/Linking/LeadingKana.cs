using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Words that begin in hiragana name their subject by sound: たちいり検査, がいこくじん看護師. Where no name sounds so, the kanji after
/// them (ぜんそくの対策) name nothing by themselves.
/// </summary>
public static class LeadingKana
{
    // Of a longer word half of the pairs must be heard: a typing error may break the others.
    private const int ShortestWord = 4;
    private const int ShortWord = 3;

    /// <summary>The links whose names sound like the hiragana that words begin with; all of them where no word does.</summary>
    /// <param name="index">The subjects with their readings.</param>
    /// <param name="links">The links, best first.</param>
    /// <param name="words">The words that name the subject.</param>
    /// <param name="opening">Those among them that stand at the beginning or after a space or mark: there fewer sounds before a particle are a word.</param>
    public static IReadOnlyList<Link> Heard(SubjectIndex index, IReadOnlyList<Link> links, IReadOnlyList<string> words, IReadOnlyList<string> opening)
    {
        string[] kana = [.. words.Select(Of).Where(run => run.Length >= ShortestWord).Concat(opening.Where(word => Whole(word).Length > Of(word).Length).Select(Of).Where(run => run.Length == ShortWord)).Select(KanaFolding.ToKatakana)];
        return kana.Length == 0 ? links : [.. links.Where(link => kana.All(run => Sounds(index.CoreReadings[link.Subject.Index], run)))];
    }

    /// <summary>The links whose names or texts hold every one of the words.</summary>
    public static IReadOnlyList<Link> Held(SubjectIndex index, IReadOnlyList<Link> links, string[] words) => words.Length == 0 ? links
        : [.. links.Where(link => Array.TrueForAll(words, word => index.Texts[link.Subject.Index].Contains(word, StringComparison.Ordinal) || link.Subject.Name.Contains(word, StringComparison.Ordinal)))];

    /// <summary>The hiragana before other characters, without particles; empty where there is none: at the end of a question it is politeness or dialect.</summary>
    public static string Of(string word) => Particles.TrimEnd(Whole(word));

    /// <summary>The same with the particles.</summary>
    public static string Whole(string word)
    {
        int end = 0;
        while (end < word.Length && (CharacterWeight.IsHiragana(word[end]) || (end > 0 && word[end] == 'ー')))
        {
            end++;
        }

        return end == word.Length ? string.Empty : word[..end];
    }

    private static bool Sounds(string reading, string kana)
    {
        if (kana.Length == ShortWord)
        {
            return reading.Contains(kana, StringComparison.Ordinal);
        }

        int heard = 0;
        for (int i = 0; i + 1 < kana.Length; i++)
        {
            heard += reading.AsSpan().IndexOf(kana.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return heard * 2 >= kana.Length - 1;
    }
}
