using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Text;
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
    private readonly HashSet<int> pairs = [];

    /// <summary>Makes the forms of all passages, headings and subjects.</summary>
    public PrintedKeys(SnapshotReader snapshot, SubjectIndex subjects)
    {
        foreach (string text in snapshot.Passages().Select(passage => passage.Text).Concat(snapshot.Items.Select(item => item.Printed)))
        {
            keys.TryAdd(text, TextNormalizer.NameKey(text));
        }

        foreach (string key in keys.Values.Concat(snapshot.Sources.Select(source => TextNormalizer.NameKey(source.Title + source.Publisher))))
        {
            for (int i = 0; i + 1 < key.Length; i++)
            {
                pairs.Add(BigramIndex.Key(key[i], key[i + 1]));
            }
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

    /// <summary>The weight of the longest stretch of a noun whose pairs no source prints.</summary>
    public int LongestUnknown(string noun)
    {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < noun.Length; i++)
        {
            bool known = (i > 0 && pairs.Contains(BigramIndex.Key(noun[i - 1], noun[i]))) || (i + 1 < noun.Length && pairs.Contains(BigramIndex.Key(noun[i], noun[i + 1])));
            run = known ? 0 : run + CharacterWeight.Of(noun[i]);
            longest = Math.Max(longest, run);
        }

        return longest;
    }

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
