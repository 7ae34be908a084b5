using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Builds the index of subjects from a snapshot.</summary>
public static class SubjectIndexBuilder
{
    /// <summary>Builds it.</summary>
    public static SubjectIndex Build(SnapshotReader snapshot, Vocabulary vocabulary, Func<string, string> readingOf)
    {
        var core = new NameCore(vocabulary);
        ILookup<Item, Passage> passages = snapshot.Passages().ToLookup(passage => passage.Item);
        return new SubjectIndex(snapshot.Items, item => Describe(passages[item]), readingOf, core.Of);
    }

    /// <summary>The cores of the names that carry a figure of their own; totals and bare headings are no names that a question says whole.</summary>
    public static IEnumerable<string> NamesWithFigures(SnapshotReader snapshot, SubjectIndex subjects, IReadOnlyList<Item> totals)
    {
        HashSet<Item> withFacts = [.. snapshot.Facts(new FactFilter()).Select(fact => fact.Item)];
        return subjects.Subjects.Where(subject => subject.Items.Any(item => withFacts.Contains(item) && !totals.Contains(item)))
            .Select(subject => subjects.Cores[subject.Index]).Where(core => core.Length > 1);
    }

    /// <summary>All names of items, and the words and titles that name sources.</summary>
    public static IEnumerable<string> NamesAndScopes(SnapshotReader snapshot, SubjectIndex subjects) =>
        subjects.Subjects.Select(subject => subject.Name)
            .Concat(snapshot.Papers.SelectMany(source => source.Scope.Append(source.Title)).Select(TextNormalizer.NameKey));

    private static string Describe(IEnumerable<Passage> passages) =>
        string.Join('\n', passages
            .Where(passage => passage.Role is PassageRole.Description or PassageRole.Implementer or PassageRole.Bullet or PassageRole.Rate or PassageRole.Remark or PassageRole.Note)
            .Select(passage => TextNormalizer.NameKey(passage.Text)));
}
