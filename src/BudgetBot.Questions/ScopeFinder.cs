using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Finds the words of a question that narrow it to a source, and those that lead outside all sources.</summary>
public sealed class ScopeFinder
{
    private readonly CueTable scopeWords;
    private readonly CueTable regions;

    /// <summary>A finder over the sources' own scope words and the lexicon's regions.</summary>
    public ScopeFinder(IReadOnlyList<Source> sources, Vocabulary vocabulary)
    {
        scopeWords = CueTable.OfWords(
            sources.SelectMany(source => source.Scope.Select(word => (source.Document, TextNormalizer.NameKey(word)))), "scope");
        regions = vocabulary.Regions;
    }

    /// <summary>Finds and marks them.</summary>
    public Scope Find(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        scopeWords.Find(text.Text, found);
        found.RemoveAll(cue => !text.IsFree(cue.Start, cue.Length) || RunGuard.Covers(guarded, cue.Start, cue.Length) || IsPartOfWord(text.Text, cue));
        string? foreign = Foreign(text, guarded, found);
        foreach (Cue cue in found)
        {
            text.Mark(cue.Start, cue.Length, CharacterRole.Slot);
        }

        string[] documents = [.. found.Select(cue => cue.Value).Distinct(StringComparer.Ordinal)];
        return new Scope(documents.Length == 1 ? documents[0] : null, documents.Length > 1, foreign, [.. found.Select(cue => text.Text.Substring(cue.Start, cue.Length))]);
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
    private static bool IsPartOfWord(string text, Cue cue) => cue.Length == 1
        && ((cue.Start > 0 && IsKanji(text[cue.Start - 1])) || (cue.End < text.Length && IsKanji(text[cue.End])));

    private static bool IsKanji(char c) => c is >= '\u4E00' and <= '\u9FFF';
}
