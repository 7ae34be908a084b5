using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Finds the words of a question that narrow it to a source, and those that lead outside all sources.</summary>
public sealed class ScopeFinder
{
    private const int PaperReach = 4;
    private readonly CueTable scopeWords;
    private readonly CueTable regions;
    private readonly IReadOnlyList<string> papers;

    /// <summary>A finder over the sources' own scope words and the lexicon's regions.</summary>
    public ScopeFinder(IReadOnlyList<Source> sources, Vocabulary vocabulary)
    {
        scopeWords = CueTable.OfWords(
            sources.SelectMany(source => source.Scope.Select(word => (source.Document, TextNormalizer.NameKey(word)))), "scope");
        regions = vocabulary.Regions;
        papers = vocabulary.Papers;
    }

    /// <summary>Finds and marks them.</summary>
    public Scope Find(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        scopeWords.Find(text.Text, found);
        found.RemoveAll(cue => !text.IsFree(cue.Start, cue.Length) || RunGuard.Covers(guarded, cue.Start, cue.Length) || IsPartOfWord(text, cue));
        string? foreign = Foreign(text, guarded, found);
        foreach (Cue cue in found)
        {
            text.Mark(cue.Start, cue.Length, CharacterRole.Slot);
        }

        string[] documents = [.. found.Select(cue => cue.Value).Distinct(StringComparer.Ordinal)];
        return new Scope(documents.Length == 1 ? documents[0] : null, documents.Length > 1, foreign, [.. found.Select(cue => text.Text.Substring(cue.Start, cue.Length))])
        {
            Mentions = [.. found.OrderBy(cue => cue.Start).Select(cue => new ScopeMention(cue.Value, cue.Start, cue.Length, NamesPaper(text.Text, cue)))],
        };
    }

    // 熊本県資料, 熊本県の資料: the paper is meant, whoever's budget stands in it.
    private bool NamesPaper(string text, Cue cue)
    {
        string around = text[cue.Start..Math.Min(text.Length, cue.End + PaperReach)];
        return papers.Any(word => around.Contains(word, StringComparison.Ordinal));
    }

    private string? Foreign(QuestionText text, bool[] guarded, List<Cue> own)
    {
        var found = new List<Cue>();
        regions.Find(text.Text, found);
        foreach (Cue region in found)
        {
            // 大分県計画 is 大分県, not 県計画, and 熊本市 is not 熊本: of words that overlap the one that begins first counts, then the longer.
            own.RemoveAll(cue => (cue.Start > region.Start && cue.Start < region.End) || (cue.Start == region.Start && cue.Length < region.Length));
            if (!own.Any(cue => cue.Start < region.End && region.Start < cue.End) && !RunGuard.Covers(guarded, region.Start, region.Length)
                && text.IsFree(region.Start, region.Length))
            {
                return text.Text.Substring(region.Start, region.Length);
            }
        }

        return null;
    }

    // One kanji such as 国 is a scope word only where it stands alone: not in 全国 or 国立.
    // What a slot has taken (国全体, 令和7年度国予算) is a word of its own.
    private static bool IsPartOfWord(QuestionText text, Cue cue) => cue.Length == 1 && (IsOfWord(text, cue.Start - 1) || IsOfWord(text, cue.End));

    private static bool IsOfWord(QuestionText text, int at) =>
        at >= 0 && at < text.Text.Length && text.RoleAt(at) == CharacterRole.Free && text.Text[at] is >= '\u4E00' and <= '\u9FFF';
}
