using BudgetBot.Answers.Handlers;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>Tells how many of a question's words nothing explains that a source prints of a subject.</summary>
public static class Explained
{
    private const int WeaklyNamed = 500;

    /// <summary>The weight of the longest unexplained stretch of kanji, katakana and letters among the words that name the subject.</summary>
    public static int UnexplainedWeight(TurnContext context, Subject subject) => UnexplainedWeight(context, TextOf(context, subject));

    /// <summary>The same for several subjects of which each may explain some of the words.</summary>
    public static int UnexplainedWeight(TurnContext context, IEnumerable<Subject> subjects) => UnexplainedWeight(context, string.Join('\n', subjects.Distinct().Select(subject => TextOf(context, subject))));

    private static int UnexplainedWeight(TurnContext context, string text) =>
        context.Question.SubjectWords.Select(word => LongestUnexplained(InPrintedWords(context.Question, word, text), text)).DefaultIfEmpty(0).Max();

    /// <summary>
    /// Whether a word of the question that stands by itself is neither printed of the subject nor near to words of its name by its sound or
    /// but for one character: 耐震 in 災害拠点精神科病院の耐震.
    /// </summary>
    public static bool LeavesWord(TurnContext context, Subject subject)
    {
        string text = TextOf(context, subject);
        return context.Question.SubjectWords.Select(word => InPrintedWords(context.Question, word, text)).Any(word => Compounds(word).Any(compound =>
            LongestUnexplained(word[compound], text) is var weight && weight > 0 && weight == CharacterWeight.Weight(word[compound])
            && !IsMistyped(word, compound, subject.Name) && !context.Reader.SoundOf(subject.Name).Contains(context.Reader.SoundOf(word[compound]), StringComparison.Ordinal)));
    }

    // What hiragana and signs part from the words around it; a single character may be a counter or the end of a verb.
    private static IEnumerable<Range> Compounds(string word)
    {
        for (int at = 0; at < word.Length; at++)
        {
            int from = at;
            while (at < word.Length && CharacterWeight.Of(word[at]) > 1)
            {
                at++;
            }

            if (at - from > 1)
            {
                yield return from..at;
            }
        }
    }

    // One wrong character between those that the name has too, beside the compound as well: の適応に for の適用に.
    private static bool IsMistyped(string word, Range compound, string name)
    {
        (int start, int length) = compound.GetOffsetAndLength(word.Length);
        int from = Math.Max(0, start - 1);
        ReadOnlySpan<char> said = word.AsSpan(from, Math.Min(word.Length, start + length + 1) - from);
        for (int at = 0; said.Length > 2 && at + said.Length <= name.Length; at++)
        {
            int wrong = 0;
            for (int i = 0; i < said.Length && wrong < 2; i++)
            {
                wrong += said[i] != name[at + i] ? 1 : 0;
            }

            if (wrong == 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the question says the whole name of a grant, fund or project that the subject's text only mentions: the subject's own amount is
    /// not that thing's.
    /// </summary>
    public static bool NamesSomethingWithin(TurnContext context, Link link)
    {
        string[] things = [.. context.Question.SubjectWords.Select(word => Particles.TrimEnd(TextNormalizer.NameKey(word))).Where(word => context.Speech.IsThing(word))];
        return things.Length > 0 && link.NameShare < WeaklyNamed && !link.ByReading
            && things.Any(thing => TextOf(context, link.Subject).Contains(thing, StringComparison.Ordinal)
                && !link.Subject.Items.Any(item => item.Name.Contains(thing, StringComparison.Ordinal)));
    }

    // EPA is explained where the headings print 経済連携協定.
    private static string InPrintedWords(Question question, string word, string text) => question.Aliases
        .Where(alias => text.Contains(alias.Printed, StringComparison.Ordinal))
        .Aggregate(word, (said, alias) => said.Replace(alias.Alias, alias.Printed, StringComparison.Ordinal));

    /// <summary>The weight of the longest stretch of a word whose pairs do not stand in a text.</summary>
    public static int LongestUnexplained(string word, string text)
    {
        Span<bool> explained = stackalloc bool[Math.Min(word.Length, 256)];
        for (int i = 0; i + 1 < explained.Length; i++)
        {
            if (text.AsSpan().IndexOf(word.AsSpan(i, 2), StringComparison.Ordinal) >= 0)
            {
                explained[i] = true;
                explained[i + 1] = true;
            }
        }

        int longest = 0;
        int run = 0;
        for (int i = 0; i < explained.Length; i++)
        {
            run = explained[i] || CharacterWeight.IsHiragana(word[i]) ? 0 : run + CharacterWeight.Of(word[i]);
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>The names, headings and texts of a subject, and the titles of its source, normalised.</summary>
    public static string TextOf(TurnContext context, Subject subject) => context.Printed.TextOf(subject);
}
