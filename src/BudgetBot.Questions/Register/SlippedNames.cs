using System.Runtime.InteropServices;
using BudgetBot.Facts;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Register;

/// <summary>
/// Finds projects whose whole name was typed with a slip: a character is missing, stands twice or has changed places. Another character may
/// make another name: such projects are offered and not meant.
/// </summary>
internal sealed class SlippedNames
{
    private const int ShortestName = 6;
    private const int LongName = 14;
    private const int MostCompared = 12;
    private const int MostOffered = 5;
    private const int Never = 1_000;

    private readonly IReadOnlyList<Item> projects;
    private readonly Dictionary<(char, char), List<int>> pairs = [];

    /// <summary>The names by pairs of characters.</summary>
    public SlippedNames(IReadOnlyList<Item> projects)
    {
        this.projects = projects;
        for (int at = 0; at < projects.Count; at++)
        {
            foreach ((char, char) pair in PairsOf(projects[at].Name))
            {
                ref List<int>? list = ref CollectionsMarshal.GetValueRefOrAddDefault(pairs, pair, out _);
                (list ??= []).Add(at);
            }
        }
    }

    /// <summary>The projects that a word names but for a slip, or null.</summary>
    /// <param name="word">The word with what follows the name.</param>
    public NameGuess? Find(string word)
    {
        if (word.Length < ShortestName - 1)
        {
            return null;
        }

        (Item Project, int Slips, int Others, int End)[] near = [.. Nearest(word).Select(project => Compare(project, word)).Where(found => found.Slips + found.Others > 0
            && found.Slips + found.Others <= (found.Project.Name.Length < LongName ? 1 : 2))];
        if (near.Length == 0)
        {
            return null;
        }

        bool doubtful = near.All(found => found.Others > 0);
        IEnumerable<(Item Project, int Slips, int Others, int End)> meant = near.Where(found => doubtful || found.Others == 0);
        int least = meant.Min(found => found.Slips + found.Others);
        (Item Project, int Slips, int Others, int End)[] best = [.. meant.Where(found => found.Slips + found.Others == least).OrderByDescending(found => found.Project.Name.Length).Take(MostOffered)];
        return new NameGuess([.. best.Select(found => found.Project)], word[..best[0].End], doubtful, Whole: true);
    }

    private static HashSet<(char, char)> PairsOf(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => (text[at], text[at + 1]))];

    // The names that share the most pairs with the word, and at least half of their own.
    private IEnumerable<Item> Nearest(string word)
    {
        int[] shared = new int[projects.Count];
        foreach ((char, char) pair in PairsOf(word))
        {
            foreach (int at in pairs.GetValueOrDefault(pair, []))
            {
                shared[at]++;
            }
        }

        return Enumerable.Range(0, shared.Length).Where(at => projects[at].Name.Length >= ShortestName && shared[at] * 2 >= projects[at].Name.Length - 1)
            .OrderByDescending(at => shared[at] * 1000 / projects[at].Name.Length).ThenBy(at => at).Take(MostCompared).Select(at => projects[at]);
    }

    // The beginning of the word that is the name but for the fewest slips, and of equal ones the fewest other characters.
    private static (Item Project, int Slips, int Others, int End) Compare(Item project, string word)
    {
        string name = project.Name;
        var rows = new (int Slips, int Others)[name.Length + 1][];
        for (int i = 0; i <= name.Length; i++)
        {
            rows[i] = new (int, int)[word.Length + 1];
            for (int j = 0; j <= word.Length; j++)
            {
                rows[i][j] = i == 0 ? (j == 0 ? 0 : Never, 0) : Cell(rows, name, word, i, j);
            }
        }

        int end = Enumerable.Range(0, word.Length + 1).MinBy(j => (Cost(rows[name.Length][j]), -j));
        return (project, rows[name.Length][end].Slips, rows[name.Length][end].Others, end);
    }

    private static (int Slips, int Others) Cell((int Slips, int Others)[][] rows, string name, string word, int i, int j)
    {
        (int, int) missing = Plus(rows[i - 1][j], CharacterWeight.Of(name[i - 1]) == 0 || IsNumber(name[i - 1]) ? Never : 1, 0);
        (int, int) best = missing;
        if (j > 0)
        {
            best = Less(best, name[i - 1] == word[j - 1] ? rows[i - 1][j - 1] : Plus(rows[i - 1][j - 1], IsNumber(name[i - 1]) || IsNumber(word[j - 1]) ? Never : 0, 1));
            best = Less(best, j > 1 && word[j - 1] == word[j - 2] && !IsNumber(word[j - 1]) ? Plus(rows[i][j - 1], 1, 0) : Plus(rows[i][j - 1], IsNumber(word[j - 1]) ? Never : 0, 1));
            best = i > 1 && j > 1 && name[i - 1] == word[j - 2] && name[i - 2] == word[j - 1] ? Less(best, Plus(rows[i - 2][j - 2], 1, 0)) : best;
        }

        return best;
    }

    // 資金i and 資金ii, 第一 and 第二 are two things.
    private static bool IsNumber(char c) => char.IsAsciiLetterOrDigit(c) || "一二三四五六七八九十".Contains(c, StringComparison.Ordinal);

    private static int Cost((int Slips, int Others) cell) => ((cell.Slips + cell.Others) * 10) + cell.Others;

    private static (int Slips, int Others) Less((int Slips, int Others) left, (int Slips, int Others) right) => Cost(right) < Cost(left) ? right : left;

    private static (int Slips, int Others) Plus((int Slips, int Others) cell, int slips, int others) => (cell.Slips + slips, cell.Others + others);
}
