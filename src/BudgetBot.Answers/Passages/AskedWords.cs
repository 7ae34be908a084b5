using System.Text.RegularExpressions;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>The nouns of a question that a sentence must hold to answer it.</summary>
public static partial class AskedWords
{
    /// <summary>The nouns in the order of the question, without those that say nothing and those that name a source.</summary>
    // Nouns count even where a slot has taken them: 「事業費は何に基づいて」 looks for 事業費.
    public static IReadOnlyList<AskedWord> Of(Question question, PassageLexicon lexicon)
    {
        var words = new List<AskedWord>();
        string[] runs = [.. Runs(BracketsFirst(WithoutPhrases(question.Normalized, lexicon)))];
        string[] kept = [.. runs.Where(run => !question.ScopeWords.Contains(run))];
        // One short noun beside the name of a source: the sentence must hold both (県計画の目的).
        foreach (string run in kept.Sum(run => run.Length) <= 2 ? runs : kept)
        {
            string word = WithoutSilent(run, lexicon).TrimStart('何', '今', '頃');
            if (word.Length > 1)
            {
                words.Add(new AskedWord([word, .. Variants(word, lexicon)]));
            }
        }

        words.AddRange(Verbs(question.Normalized, lexicon));
        return words;
    }

    /// <summary>The last noun that is no year: it is what is asked. A sentence may state a condition without calling it one; a heading may not.</summary>
    /// <param name="words">The nouns.</param>
    /// <param name="forSentence">The lexicon where a sentence is looked for; null for a heading.</param>
    public static AskedWord? Focus(IReadOnlyList<AskedWord> words, PassageLexicon? forSentence) => words.LastOrDefault(word => !Year().IsMatch(word.Said) && !word.IsVerb
        && (forSentence is null || (!forSentence.IsAsking(word.Said) && !forSentence.Headings.Any(kind => kind.Said == word.Said))));

    /// <summary>Whether a noun only names a year or date.</summary>
    public static bool IsYear(string word) => Year().IsMatch(word);

    /// <summary>The stretches of kanji, katakana, letters and digits, two characters or more.</summary>
    public static IEnumerable<string> Runs(string text)
    {
        int from = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool noun = i < text.Length && CharacterWeight.Of(text[i]) > 1;
            if (noun && from < 0)
            {
                from = i;
            }
            else if (!noun && from >= 0)
            {
                if (i - from > 1)
                {
                    yield return text[from..i];
                }

                from = -1;
            }
        }
    }

    // 「内示額は要望額の何%?(熊本県の基金)」: what stands in brackets at the end is not what is asked; beside enough other words no text needs to hold it.
    private static string BracketsFirst(string text) => AtEnd().Match(text) is { Success: true } bracket
        ? (Runs(text[..bracket.Index]).Count() > 2 ? string.Empty : bracket.Groups[1].Value + " ") + text[..bracket.Index]
        : text;

    private static string WithoutPhrases(string text, PassageLexicon lexicon)
    {
        string rest = text;
        foreach (string phrase in lexicon.Phrases)
        {
            rest = rest.Replace(phrase, " ", StringComparison.Ordinal);
        }

        return rest;
    }

    private static string WithoutSilent(string run, PassageLexicon lexicon)
    {
        string word = run;
        foreach (string silent in lexicon.Silent.Where(silent => silent.Length > 1 || silent == run))
        {
            word = word.Replace(silent, string.Empty, StringComparison.Ordinal);
        }

        return word;
    }

    private static IEnumerable<string> Variants(string word, PassageLexicon lexicon) => lexicon.Variants
        .Where(variant => word.Contains(variant.Said, StringComparison.Ordinal))
        .SelectMany(variant => variant.Printed.Select(printed => word.Replace(variant.Said, printed, StringComparison.Ordinal)));

    // 似た, どうやって: words with hiragana stand in no run; what is printed in their place is looked for.
    private static IEnumerable<AskedWord> Verbs(string text, PassageLexicon lexicon) => lexicon.Variants
        .Where(variant => variant.Said.Any(CharacterWeight.IsHiragana) && text.Contains(variant.Said, StringComparison.Ordinal))
        .Select(variant => new AskedWord(variant.Printed, IsVerb: true));

    [GeneratedRegex(@"\(([^()]+)\)[\s?!。]*$", RegexOptions.CultureInvariant)]
    private static partial Regex AtEnd();

    [GeneratedRegex("^(?:令和|平成|r)?[0-9]+(?:年度?|月|日)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
