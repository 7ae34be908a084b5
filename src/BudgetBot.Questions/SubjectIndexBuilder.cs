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

    private static string Describe(IEnumerable<Passage> passages) =>
        string.Join('\n', passages
            .Where(passage => passage.Role is PassageRole.Description or PassageRole.Implementer or PassageRole.Bullet)
            .Select(passage => TextNormalizer.NameKey(passage.Text)));
}
