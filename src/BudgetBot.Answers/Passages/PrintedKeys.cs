using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Passages;

/// <summary>
/// The texts of a snapshot in the form in which words are compared with them, made when it is opened: every question compares its
/// words with hundreds of passages and headings.
/// </summary>
public sealed class PrintedKeys
{
    private readonly Dictionary<string, string> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<Item, string> paths = [];
    private readonly string[] subjectTexts;

    /// <summary>Makes the forms of all passages, headings and subjects.</summary>
    public PrintedKeys(SnapshotReader snapshot, SubjectIndex subjects)
    {
        foreach (string text in snapshot.Passages().Select(passage => passage.Text).Concat(snapshot.Items.Select(item => item.Printed)))
        {
            keys.TryAdd(text, TextNormalizer.NameKey(text));
        }

        foreach (Item item in snapshot.Items)
        {
            paths.Add(item, string.Join('\n', item.Path.Select(Of)));
        }

        subjectTexts = [.. subjects.Subjects.Select(subject => TextOf(snapshot, subject))];
    }

    /// <summary>The form of a printed text.</summary>
    public string Of(string printed) => keys.TryGetValue(printed, out string? key) ? key : TextNormalizer.NameKey(printed);

    /// <summary>The headings above an item, outermost first, a line each.</summary>
    public string PathOf(Item item) => paths[item];

    /// <summary>The names, headings and texts of a subject, and the titles of its source.</summary>
    public string TextOf(Subject subject) => subjectTexts[subject.Index];

    private string TextOf(SnapshotReader snapshot, Subject subject)
    {
        var parts = new List<string>();
        foreach (Item item in subject.Items)
        {
            parts.Add(item.Name);
            parts.Add(TextNormalizer.NameKey(item.Number ?? string.Empty));
            parts.Add(TextNormalizer.NameKey(item.Parent?.Number ?? string.Empty));
            parts.AddRange(item.Path.Select(Of));
            parts.AddRange(snapshot.PassagesOf(item).Select(passage => Of(passage.Text)));
        }

        parts.AddRange(snapshot.Papers.Where(source => source.Document == subject.Document)
            .SelectMany(source => source.Scope.Append(source.Title).Append(source.Publisher)).Select(TextNormalizer.NameKey));
        return string.Join('\n', parts);
    }
}
