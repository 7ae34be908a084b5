using System.Text.RegularExpressions;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>Ranks the sentences of the sources by how much of a question's nouns they and the headings above them hold.</summary>
public static partial class PassageSearch
{
    /// <summary>What a word counts in the heading of a sentence, and in the headings above that, per mille of one in the sentence.</summary>
    public const int HeadingShare = 700;

    /// <summary>See <see cref="HeadingShare"/>.</summary>
    public const int PathShare = 550;

    /// <summary>The least coverage of an answer, per mille.</summary>
    public const int Enough = 560;

    private const int LineShare = 850;
    private const int Candidates = 120;
    private const int FewCharacters = 5;
    private const int Band = 80;

    /// <summary>The passages that fit well enough, best first.</summary>
    public static IReadOnlyList<PassageMatch> Find(TurnContext context)
    {
        WordCoverage coverage = context.Coverage;
        if (coverage.Words.Count == 0 || context.Distinct.AreUnknown)
        {
            return [];
        }

        // One short noun stands in many sentences: it must be what a heading is about.
        int said = coverage.Words.Sum(word => word.Said.Length);
        bool thin = said <= 2;

        PassageMatch[] matches = [.. Candidate(context)
            .Where(passage => passage.Role != PassageRole.Heading && (!thin || coverage.Words[0].Forms.Any(form => passage.Item.Name.Contains(form, StringComparison.Ordinal))) && InScope(context.Question, passage.Citation.Document) && (said > FewCharacters || HoldsAll(coverage.Words, passage)))
            .Select(passage => Match(context, passage)).Where(match => match.Coverage >= Enough && context.Distinct.AreIn(match.Passage.Text, match.Passage.Item))
            .OrderByDescending(match => match.Coverage).ThenBy(match => match.Passage.Citation.Document, StringComparer.Ordinal).ThenBy(match => match.Passage.Citation.Lines.From)];
        return [.. matches.Where(match => match.Coverage >= matches[0].Coverage - Band && !IsSaidShorter(match, matches))];
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

    /// <summary>The coverage of a text below an item; 0 where it lacks what is asked.</summary>
    public static int CoverageOf(TurnContext context, string text, Item item)
    {
        string key = context.Printed.Of(text);
        string path = context.Printed.PathOf(item);
        return Checked(context, context.Coverage.Of((key, 1000), (item.Name, HeadingShare), (path, PathShare)), text, key + "\n" + item.Name + "\n" + path);
    }

    /// <summary>The coverage of a date, rate or count: its own name counts more than what else stands in its line.</summary>
    public static int CoverageOf(TurnContext context, Fact fact)
    {
        string quote = TextNormalizer.NameKey(fact.Citation.Quote);
        string path = context.Printed.PathOf(fact.Item);
        return Checked(context, context.Coverage.Of((fact.Item.Name, 1000), (quote, LineShare), (path, PathShare)), quote, fact.Item.Name + "\n" + quote + "\n" + path);
    }

    private static int Checked(TurnContext context, int coverage, string text, string all)
    {
        if (coverage == 0)
        {
            return 0;
        }

        if (context.Speech.AsksForRatio(context.Question.Normalized) && !StatesRatio(text))
        {
            return 0;
        }

        return HoldsFocus(context, all) ? coverage : 0;
    }

    /// <summary>Whether a document is within the scope words of a question; 国 alone may also be who something is sent to.</summary>
    public static bool InScope(Question question, string document) =>
        question.Document is null || question.Document == document || question.ScopeWords.All(word => word.Length == 1);

    /// <summary>Whether a text names a day, month or year, and not only a fiscal year.</summary>
    public static bool IsDated(string text) => Date().IsMatch(TextNormalizer.Normalize(text));

    /// <summary>Whether a text states a share: 30%, ７割, ３分の１.</summary>
    public static bool StatesRatio(string text) => Ratio().IsMatch(TextNormalizer.Normalize(text));

    // Sentences that hold the words, and all that stands below headings that hold them.
    private static IEnumerable<Passage> Candidate(TurnContext context)
    {
        string words = string.Join(' ', context.Coverage.Words.SelectMany(word => word.Forms));
        Passage[] found = [.. context.FindPassages(words, Candidates)];
        IEnumerable<Passage> below = found.Where(passage => passage.Role == PassageRole.Heading).Select(passage => passage.Item).Distinct()
            .SelectMany(item => context.PassagesOf(item).Concat(context.Snapshot.Children(item).SelectMany(context.PassagesOf)));
        return found.Concat(below).DistinctBy(passage => (passage.Citation, passage.Text));
    }

    // Of two short nouns (研修の定員) each must stand there.
    private static bool HoldsAll(IReadOnlyList<AskedWord> words, Passage passage)
    {
        string all = string.Join('\n', passage.Item.Path.Append(passage.Item.Name).Append(passage.Text).Select(TextNormalizer.NameKey));
        return words.All(word => word.Forms.Any(form => all.Contains(form, StringComparison.Ordinal)));
    }

    private static PassageMatch Match(TurnContext context, Passage passage)
    {
        int coverage = CoverageOf(context, passage.Text, passage.Item);
        return new PassageMatch(passage, coverage == 0 ? 0 : coverage + Fits(context.Question, passage));
    }

    private static bool HoldsFocus(TurnContext context, string text) =>
        AskedWords.Focus(context.Coverage.Words, context.Speech) is not { } focus || focus.Forms.Any(form => Explained.LongestUnexplained(form, text) == 0
            || (context.Speech.WithoutSuffix(form) is { } stem && Explained.LongestUnexplained(stem, text) == 0));

    // A description is read whole and by its sentences: the sentence says it shorter.
    private static bool IsSaidShorter(PassageMatch match, IEnumerable<PassageMatch> all) => all.Any(other => other.Passage.Item == match.Passage.Item
        && other.Passage.Text.Length < match.Passage.Text.Length && other.Coverage >= match.Coverage && match.Passage.Text.Contains(other.Passage.Text, StringComparison.Ordinal));

    // A question for a date wants a sentence with a date.
    private static int Fits(Question question, Passage passage)
    {
        bool dated = passage.Text.Any(char.IsDigit) || passage.Text.Contains("元年", StringComparison.Ordinal);
        bool month = question.Normalized.Contains("何月", StringComparison.Ordinal) || question.Normalized.Contains("何日", StringComparison.Ordinal);
        return !question.Wants(Operation.When) ? 0 : IsDated(passage.Text) ? 60 : dated && !month ? 0 : -450;
    }

    [GeneratedRegex(@"[0-9](?:\.[0-9]+)?\s*(?:割|%|分の[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Ratio();

    [GeneratedRegex(@"[0-9元]\s*年(?!度|\s*後)|[0-9]\s*(?:月|日|/[0-9])|成立後|議決後|決定後|終了後", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
