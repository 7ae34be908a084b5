using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>
/// Tells whose budget a figure is, apart from the paper that prints it: a prefecture's paper prints the nation's budget of the fund under a
/// heading that says so (政府予算案). 「国の…」 finds it there, and 「熊本県計画の…」 does not take it for the prefecture's.
/// </summary>
public sealed class BudgetOwners
{
    private readonly Dictionary<Item, string> lent = [];
    private readonly HashSet<(string Document, string Name)> names;

    /// <summary>Reads the owners from the headings above every figure.</summary>
    public BudgetOwners(SnapshotReader snapshot, SubjectIndex subjects)
    {
        names = [.. subjects.Subjects.Select(subject => (subject.Document, subject.Name))];
        (string Document,
            string Word)[] words = [.. snapshot.Papers.SelectMany(source =>
            source.Scope.Where(word => word.Length > 1).Select(word => (source.Document, TextNormalizer.NameKey(word))))];
        foreach (Item item in snapshot.Facts(new FactFilter { Kind = FactKind.Money }).Select(fact => fact.Item).Distinct())
        {
            string headings = TextNormalizer.NameKey(string.Concat(item.Path));
            string[] owners = [.. words.Where(entry => headings.Contains(entry.Word, StringComparison.Ordinal)).Select(entry =>
                entry.Document).Distinct()];
            if (owners.Length == 1 && owners[0] != item.Document)
            {
                lent[item] = owners[0];
            }
        }
    }

    /// <summary>The document of an item's owner.</summary>
    public string Of(Item item) => lent.GetValueOrDefault(item, item.Document);

    /// <summary>Whether a question may mean a subject: it stands in the paper named, or it is of the budget named and the owner's own
    /// paper has nothing of its name.</summary>
    public bool Accepts(Subject subject, Question question) => question.Document is not { } document
        || (question.NamesPaper ? subject.Document == document : IsOf(subject, document));

    private bool IsOf(Subject subject, string document) => subject.Document == document
        ? !subject.Items.All(lent.ContainsKey)
        : !names.Contains((document, subject.Name)) && subject.Items.Any(item => lent.GetValueOrDefault(item) == document);
}
