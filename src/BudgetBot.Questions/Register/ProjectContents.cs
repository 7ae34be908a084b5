using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>Finds projects by words in the texts of their purpose, present state and outline, held in memory in normal form.</summary>
internal sealed class ProjectContents
{
    private const int ShortestWord = 2;
    private const int TellingWord = 3;
    private const int MostWords = 6;

    private readonly (Item Project, string Text)[] texts;

    /// <summary>The texts of all projects.</summary>
    public ProjectContents(SnapshotReader snapshot)
    {
        ILookup<Item, string> all = snapshot.Registers.SelectMany(source => snapshot.Passages(source.Document)).Where(passage => passage.Role == PassageRole.Description)
            .ToLookup(passage => passage.Item, passage => passage.Text);
        texts = [.. snapshot.Projects.Select(project => (project, TextNormalizer.NameKey(string.Join('。', all[project].Prepend(project.Printed)))))];
    }

    /// <summary>What of words can be looked for: a word that some text holds whole (黒い雨), else its stretches without hiragana (夜間中学を支援している: 夜間中学, 支援).</summary>
    /// <returns>The words; none where all of them are too short to tell one project from others.</returns>
    public IReadOnlyList<string> WordsOf(IEnumerable<string> words)
    {
        string[] found = [.. words.SelectMany(word => Array.Exists(texts, pair => pair.Text.Contains(word, StringComparison.Ordinal)) ? [word] : Stretches(word)).Distinct(StringComparer.Ordinal).Take(MostWords)];
        return Array.Exists(found, word => word.Length >= TellingWord) ? found : [];
    }

    /// <summary>The projects whose texts hold every word; those that say them most often first.</summary>
    public IReadOnlyList<Item> Holding(IReadOnlyList<string> words) => words.Count == 0
        ? []
        : [.. texts.Where(pair => words.All(word => pair.Text.Contains(word, StringComparison.Ordinal)))
            .OrderByDescending(pair => words.Count(word => pair.Project.Name.Contains(word, StringComparison.Ordinal)))
            .ThenByDescending(pair => words.Min(word => Times(pair.Text, word))).ThenBy(pair => pair.Project.Id).Select(pair => pair.Project)];

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

    private static int Times(string text, string word)
    {
        int times = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal))
        {
            times++;
        }

        return times;
    }
}
