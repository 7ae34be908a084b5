using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Passages;

/// <summary>
/// The words that set a question apart from others with the same generic nouns (こども病院の補助, 病院の建て替え): a sentence without them says
/// something else, however many of the other nouns it holds.
/// </summary>
public sealed class DistinctWords
{
    // So few sounds must be one word of the dictionary: they may be politeness.
    private const int ShortestKana = 3;

    // Two full characters in a row that no source prints are another word.
    private const int Foreign = 8;

    private const int MuchElse = 6;

    // 月何時間以上: what is asked for is not printed.
    private const char Asked = '何';
    private readonly TurnContext context;
    private readonly string[] sounds;
    private readonly string[] mixed;

    /// <summary>The words of a question.</summary>
    public DistinctWords(TurnContext context)
    {
        this.context = context;
        IReadOnlyList<string> said = context.Question.SaidWords.Count > 0 ? context.Question.SaidWords : context.Question.SubjectWords;
        IReadOnlyList<string> terms = context.Question.KanaWords.Count == 0 ? [] : context.Terms(context.Question.Normalized);
        sounds = [.. context.Question.KanaWords.Select(word => terms.Contains(word) ? word : Particles.TrimEnd(word))
            .Where(word => !context.Question.Aliases.Any(alias => word.Contains(alias.Alias, StringComparison.Ordinal)))
            .Where(word => word.Length > ShortestKana || (word.Length == ShortestKana && terms.Contains(word)))];
        mixed = [.. said.SelectMany(word => context.Terms(word).Where(term => IsMixedNoun(term, word) && !IsInflected(term) && !context.Speech.Variants.Any(variant => variant.Said == term))).Distinct()];
    }

    /// <summary>
    /// Whether a noun holds words that no source prints anywhere: then no sentence is about what is asked, unless so much else is said that one
    /// word may be the user's own (標準単価で事業費を積算していない提案).
    /// </summary>
    public bool AreUnknown
    {
        get
        {
            ILookup<bool, AskedWord> nouns = context.Coverage.Words.Where(word => !word.IsVerb && !context.Speech.IsAsking(word.Said)).ToLookup(IsUnknown);
            return nouns[true].Any() && nouns[false].Sum(word => word.Said.Length) < MuchElse;
        }
    }

    /// <summary>Whether a subject's name, headings and texts have every word that the question begins with in hiragana.</summary>
    public bool AreHeardOf(Subject subject) => sounds.Length == 0 || context.Printed.TextOf(subject) is var all && sounds.All(word => all.Contains(word, StringComparison.Ordinal) || IsHeard(word, all));

    /// <summary>Whether a text below an item has every one of the words, as it is written or by its sound.</summary>
    public bool AreIn(string text, Item item)
    {
        if (sounds.Length + mixed.Length == 0)
        {
            return true;
        }

        string all = string.Join('\n', context.Printed.Of(text), item.Name, context.Printed.PathOf(item));
        return mixed.All(word => Stands(word, all)) && sounds.All(word => all.Contains(word, StringComparison.Ordinal) || IsHeard(word, all));
    }

    private bool IsUnknown(AskedWord word) => word.Forms.All(form => form.Split(Asked).Max(context.Printed.LongestUnknown) >= Foreign);

    // 建て替え, お祝い, 車いす; two characters (済み, 通り) are a part of a word or a verb. The dictionary form of a verb ends otherwise: what papers print for a verb is another word as often as not.
    private static bool IsMixedNoun(string term, string word) => term.Length > 2 && word.Contains(term, StringComparison.Ordinal)
        && term.Any(CharacterWeight.IsHiragana) && term.Any(c => CharacterWeight.Of(c) > 1) && (CharacterWeight.Of(term[^1]) > 1 || "いえきけしせちてねみめりれぎげすん".Contains(term[^1], StringComparison.Ordinal));

    // 提案は通りますか: the stem of a verb that goes on.
    private bool IsInflected(string term) => context.Question.Normalized.Contains(term + "ま", StringComparison.Ordinal);

    private static bool Stands(string word, string text)
    {
        string bare = string.Concat(word.Where(c => !CharacterWeight.IsHiragana(c)));
        return text.Contains(word, StringComparison.Ordinal)
            || (bare.Length > 1 && string.Concat(text.Where(c => !CharacterWeight.IsHiragana(c))).Contains(bare, StringComparison.Ordinal));
    }

    private bool IsHeard(string word, string text) => context.Reader.SoundOf(text).Contains(KanaFolding.ToKatakana(word), StringComparison.Ordinal);
}
