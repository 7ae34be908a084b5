using BudgetBot.Facts;

namespace BudgetBot.Questions.Register;

/// <summary>Finds the projects of a register whose names hold words: as they stand, or their parts one after another.</summary>
/// <param name="projects">The projects.</param>
internal sealed class ProjectNames(IReadOnlyList<Item> projects)
{
    private const int MostProjects = 400;
    private const int LeastPart = 2;

    /// <summary>The projects whose names hold every word. What begins with the words, and the shortest of it, is what they mean most likely.</summary>
    public IReadOnlyList<Item> Holding(IReadOnlyList<string> words) => words.Count == 0 || words.Sum(word => word.Length) < LeastPart
        ? []
        : [.. projects.Where(project => words.All(word => project.Name.Contains(word, StringComparison.Ordinal)))
            .OrderBy(project => project.Name == words[0] ? 0 : project.Name.StartsWith(words[0], StringComparison.Ordinal) ? 1 : 2).ThenBy(project => project.Name.Length).Take(MostProjects)];

    /// <summary>The projects whose names hold a word cut in two, its halves in their order: 拉致対策 is in 拉致問題対策経費.</summary>
    public IReadOnlyList<Item> InParts(string word)
    {
        var found = new HashSet<Item>();
        for (int cut = LeastPart; cut <= word.Length - LeastPart; cut++)
        {
            string head = word[..cut];
            string tail = word[cut..];
            found.UnionWith(projects.Where(project => project.Name.IndexOf(head, StringComparison.Ordinal) is int at and >= 0 && project.Name.IndexOf(tail, at + cut, StringComparison.Ordinal) >= 0));
        }

        return [.. found.OrderBy(project => project.Name.Length).ThenBy(project => project.Id).Take(MostProjects)];
    }
}
