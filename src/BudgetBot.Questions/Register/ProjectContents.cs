using BudgetBot.Facts;
using BudgetBot.Questions.Text;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>Finds projects by words in their names and the texts of their purpose, present state and outline.</summary>
/// <param name="snapshot">The snapshot.</param>
/// <param name="index">Its index, which has those texts in normal form.</param>
internal sealed class ProjectContents(SnapshotReader snapshot, SearchIndex index)
{
    private const int ShortestWord = 2;
    private const int TellingWord = 3;
    private const int MostWords = 6;

    /// <summary>What of words can be looked for: a word that some text holds whole (黒い雨), else its stretches without hiragana (夜間中学を支援している: 夜間中学, 支援).</summary>
    /// <returns>The words; none where all of them are too short to tell one project from others.</returns>
    public IReadOnlyList<string> WordsOf(IEnumerable<string> words)
    {
        string[] found = [.. words.SelectMany(word => index.ProjectsHolding(word).Count > 0 ? [word] : Stretches(word)).Distinct(StringComparer.Ordinal).Take(MostWords)];
        return Array.Exists(found, word => word.Length >= TellingWord) ? found : [];
    }

    /// <summary>The projects whose texts hold every word; those that say them most often first.</summary>
    public IReadOnlyList<Item> Holding(IReadOnlyList<string> words)
    {
        IReadOnlyDictionary<long, int>[] times = [.. words.Select(index.ProjectsHolding)];
        return times.Length == 0
            ? []
            : [.. times[0].Keys.Where(id => Array.TrueForAll(times, of => of.ContainsKey(id))).Select(snapshot.ItemOf)
                .OrderByDescending(project => words.Count(word => project.Name.Contains(word, StringComparison.Ordinal)))
                .ThenByDescending(project => times.Min(of => of[project.Id])).ThenBy(project => project.Id)];
    }

    private static IEnumerable<string> Stretches(string word)
    {
        int from = 0;
        for (int i = 0; i <= word.Length; i++)
        {
            if (i < word.Length && !CharacterWeight.IsHiragana(word[i]) && !QuestionText.IsBoundary(word[i]))
            {
                continue;
            }

            if (i - from >= ShortestWord)
            {
                yield return word[from..i];
            }

            from = i + 1;
        }
    }
}
