using BudgetBot.Facts;

namespace BudgetBot.Questions.Register;

/// <summary>Finds the projects of a register whose names hold words: as they stand, or their parts one after another.</summary>
/// <param name="projects">The projects.</param>
internal sealed class ProjectNames(IReadOnlyList<Item> projects)
{
    private const int MostProjects = 400;
    private const int LeastPart = 2;
    private const int ShortWord = 3;

    /// <summary>The projects whose names hold every word. What begins with the words, and the shortest of it, is what they mean most likely.</summary>
    public IReadOnlyList<Item> Holding(IReadOnlyList<string> words) => words.Count == 0 || words.Sum(word => word.Length) < LeastPart
        ? []
        : [.. projects.Where(project => words.All(word => Find(project.Name, word, 0) >= 0))
            .OrderBy(project => project.Name == words[0] ? 0 : project.Name.StartsWith(words[0], StringComparison.Ordinal) ? 1 : 2).ThenBy(project => project.Name.Length).Take(MostProjects)];

    /// <summary>The projects whose names hold a word cut in two, its halves in their order: 拉致対策 is in 拉致問題対策経費.</summary>
    public IReadOnlyList<Item> InParts(string word)
    {
        var found = new HashSet<Item>();
        for (int cut = LeastPart; cut <= word.Length - LeastPart; cut++)
        {
            string head = word[..cut];
            string tail = word[cut..];
            found.UnionWith(projects.Where(project => Find(project.Name, head, 0) is int at and >= 0 && Find(project.Name, tail, at + cut) >= 0));
        }

        return [.. found.OrderBy(project => project.Name.Length).ThenBy(project => project.Id).Take(MostProjects)];
    }

    // クマ is not in リスクマネー: few katakana or letters are a word only where no others join them.
    private static int Find(string name, string word, int from)
    {
        int at = name.IndexOf(word, from, StringComparison.Ordinal);
        while (at >= 0 && word.Length <= ShortWord && (Joined(name, at) || Joined(name, at + word.Length)))
        {
            at = name.IndexOf(word, at + 1, StringComparison.Ordinal);
        }

        return at;
    }

    private static bool Joined(string name, int at) => at > 0 && at < name.Length && ((IsKatakana(name[at - 1]) && IsKatakana(name[at])) || (char.IsAsciiLetter(name[at - 1]) && char.IsAsciiLetter(name[at])));

    private static bool IsKatakana(char c) => c is (>= 'ァ' and <= 'ヺ') or 'ー';
}
