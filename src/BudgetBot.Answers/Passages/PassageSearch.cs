using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>Ranks the sentences of the sources by how much of a question's words they hold.</summary>
public static class PassageSearch
{
    private const int Candidates = 120;
    private const int Enough = 560;
    private const int Band = 80;
    private const int Certain = 800;

    /// <summary>The passages that fit well enough, best first.</summary>
    public static IReadOnlyList<PassageMatch> Find(TurnContext context)
    {
        string[] words = [.. Words(context.Question)];
        if (words.Length == 0)
        {
            return [];
        }

        BigramIndex weights = context.Reader.Subjects.Descriptions;
        var matches = new List<PassageMatch>();
        foreach (Passage passage in context.Snapshot.FindPassages(context.Terms(string.Join(' ', words)), Candidates))
        {
            if (passage.Role == PassageRole.Heading || (context.Question.Document is not null && passage.Citation.Document != context.Question.Document))
            {
                continue;
            }

            int coverage = Coverage(weights, words, TextNormalizer.NameKey(passage.Text), TextNormalizer.NameKey(passage.Item.Printed));
            if (coverage < Certain && !HoldsFocus(words, TextNormalizer.NameKey(passage.Text + "\n" + passage.Item.Printed)))
            {
                continue;
            }

            coverage += Fits(context.Question, passage);
            matches.Add(new PassageMatch(passage, coverage));
        }

        matches.Sort((left, right) => left.Coverage != right.Coverage
            ? right.Coverage.CompareTo(left.Coverage)
            : Order(left.Passage).CompareTo(Order(right.Passage)));
        return matches.Count == 0 || matches[0].Coverage < Enough
            ? []
            : [.. matches.Where(match => match.Coverage >= matches[0].Coverage - Band && match.Coverage >= Enough)];
    }

    // Nouns count even where a slot has taken them: 「事業費は何に基づいて」 looks for 事業費.
    private static IEnumerable<string> Words(Question question)
    {
        int from = -1;
        string text = question.Normalized;
        for (int i = 0; i <= text.Length; i++)
        {
            bool noun = i < text.Length && CharacterWeight.Of(text[i]) > 1;
            if (noun && from < 0)
            {
                from = i;
            }
            else if (!noun && from >= 0)
            {
                if (i - from > 1 && !question.ScopeWords.Contains(text[from..i]))
                {
                    yield return text[from..i];
                }

                from = -1;
            }
        }
    }

    /// <summary>Whether a text holds the last noun of the words: it is what is asked.</summary>
    // The last noun is what is asked: 「電子カルテの普及率は」 wants a sentence with 普及率.
    public static bool HoldsFocus(IReadOnlyList<string> words, string text)
    {
        string last = words[^1];
        int end = last.Length;
        while (end > 0 && CharacterWeight.IsHiragana(last[end - 1]))
        {
            end--;
        }

        int start = end;
        while (start > 0 && !CharacterWeight.IsHiragana(last[start - 1]))
        {
            start--;
        }

        return end - start < 2 || Explained.LongestUnexplained(last[start..end], text) == 0;
    }

    // A question for a date wants a sentence with a date.
    private static int Fits(Question question, Passage passage)
    {
        bool hasDigits = passage.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 || passage.Text.AsSpan().IndexOfAnyInRange('０', '９') >= 0;
        return question.Wants(Operation.When) ? (hasDigits ? 60 : -200) : 0;
    }

    private static int Order(Passage passage) => passage.Citation.Lines.From;

    private static int Coverage(BigramIndex weights, string[] words, string text, string heading)
    {
        long total = 0;
        long found = 0;
        foreach (string word in words)
        {
            for (int i = 0; i + 1 < word.Length; i++)
            {
                long weight = (long)weights.Weight(word[i], word[i + 1]) * CharacterWeight.Of(word[i]) * CharacterWeight.Of(word[i + 1]);
                total += weight;
                ReadOnlySpan<char> pair = word.AsSpan(i, 2);
                if (text.AsSpan().IndexOf(pair, StringComparison.Ordinal) >= 0)
                {
                    found += weight;
                }
                else if (heading.AsSpan().IndexOf(pair, StringComparison.Ordinal) >= 0)
                {
                    found += weight * 7 / 10;
                }
            }
        }

        return total == 0 ? 0 : (int)(found * 1000 / total);
    }
}
