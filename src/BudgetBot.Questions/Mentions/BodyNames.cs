using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Mentions;

/// <summary>The names of ministries, agencies and offices: as registers print them, and what people call the ministries.</summary>
internal static class BodyNames
{
    private const int ShortestName = 3;

    // Sheets of other ministries may name an agency beside their own offices: nine of ten of its own are enough.
    private const int LeastShare = 9;
    private const int WholeShare = 10;

    /// <summary>The names, normalised, with what they mean. A ministry that no register speaks of is a body without rows.</summary>
    public static IEnumerable<(string Name, Mention Mention)> Of(SnapshotReader snapshot)
    {
        Dictionary<string, string> documents = Printed(snapshot.Projects);
        IEnumerable<(string Name, Mention Mention)> printed = documents
            .Select(pair => (TextNormalizer.NameKey(pair.Key), Named(TextNormalizer.NameKey(pair.Key), pair.Key, pair.Value)))
            .Where(pair => pair.Item1.Length >= ShortestName);
        IEnumerable<(string Name, Mention Mention)> called = snapshot.Words.Table("ministries").Rows.SelectMany(row => row.Words(1)
            .Where(word => word != row.Fields[0] || !documents.ContainsKey(word))
            .Select(word => (word, documents.TryGetValue(row.Fields[0], out string? document)
                ? Named(word, row.Fields[0], document)
                : new Mention.Body(row.Fields[0]))));
        return printed.Concat(called);
    }

    // A section that several ministries have (総務課, 会計課) says nothing without its ministry.
    private static Dictionary<string, string> Printed(IReadOnlyList<Item> projects) => projects
        .SelectMany(project => project.Path.Select(title => (title, Ministry: project.Path[0], project.Document)))
        .GroupBy(pair => pair.title, StringComparer.Ordinal)
        .Where(group => group.GroupBy(pair => pair.Ministry).Max(ministry => ministry.Count()) * WholeShare >= group.Count() * LeastShare)
        .ToDictionary(group => group.Key, group => group.First().Document, StringComparer.Ordinal);

    private static Mention Named(string said, string title, string document) => new Mention.Name(new Rows.Body(said, title, document));
}
