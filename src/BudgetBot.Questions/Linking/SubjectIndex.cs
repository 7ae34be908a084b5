using BudgetBot.Facts;

namespace BudgetBot.Questions.Linking;

/// <summary>All subjects of a snapshot with the indexes that links are found by.</summary>
public sealed class SubjectIndex
{
    private readonly Dictionary<Item, Subject> byItem = [];
    private readonly ILookup<string, Subject> namesakes;

    /// <summary>Builds the index.</summary>
    /// <param name="items">All items.</param>
    /// <param name="describe">The words that describe an item besides its name: description, implementers.</param>
    /// <param name="readingOf">The katakana reading of a text.</param>
    /// <param name="coreOf">A name without the words that only say year, stage or kind of box; may be empty.</param>
    public SubjectIndex(
        IEnumerable<Item> items, Func<Item, string> describe, Func<string, string> readingOf, Func<Item, string> coreOf)
    {
        var subjects = new List<Subject>();
        var cores = new List<string>();
        foreach (IGrouping<(string Document, string Name), Item> group in items
            .Where(item => item.Name.Length > 0)
            .GroupBy(item => (item.Document, item.Name)))
        {
            var subject = new Subject(subjects.Count, [.. group]);
            subjects.Add(subject);
            string core = coreOf(subject.First);
            cores.Add(core);
            AddTexts(subject, core, describe, readingOf);
        }

        Subjects = subjects;
        namesakes = subjects.ToLookup(subject => BeforeBracket(subject.Name), StringComparer.Ordinal);
        Cores = cores;
        Names.Freeze();
        Readings.Freeze();
        Descriptions.Freeze();
        Contexts.Freeze();
    }

    /// <summary>All subjects.</summary>
    public IReadOnlyList<Subject> Subjects { get; }

    /// <summary>The core of each subject's name.</summary>
    public IReadOnlyList<string> Cores { get; }

    /// <summary>The pairs of the names' cores.</summary>
    public BigramIndex Names { get; } = new();

    /// <summary>The pairs of the cores' readings.</summary>
    public BigramIndex Readings { get; } = new();

    /// <summary>The pairs of the descriptions.</summary>
    public BigramIndex Descriptions { get; } = new();

    /// <summary>The pairs of the headings above.</summary>
    public BigramIndex Contexts { get; } = new();

    /// <summary>The sum of the weights of each subject's core, and of its reading.</summary>
    public IReadOnlyList<string> CoreReadings => coreReadings;

    private readonly List<string> coreReadings = [];

    /// <summary>The same readings without the marks between words (・).</summary>
    public IReadOnlyList<string> PlainReadings => plainReadings;

    private readonly List<string> plainReadings = [];

    /// <summary>Of each subject its name and the headings above it, with and without hyphens (G-MIS, GMIS).</summary>
    public IReadOnlyList<string> Known => known;

    private readonly List<string> known = [];

    /// <summary>Of each subject the texts that describe it.</summary>
    public IReadOnlyList<string> Texts => texts;

    private readonly List<string> texts = [];

    /// <summary>The subject of an item.</summary>
    public Subject Of(Item item) => byItem[item];

    /// <summary>Whether an item is of a subject: projects of registers are not.</summary>
    public bool Holds(Item item) => byItem.ContainsKey(item);

    /// <summary>The subjects of all documents that bear the name of an item, with what a paper adds in brackets.</summary>
    public IEnumerable<Subject> Namesakes(Item item) => namesakes[BeforeBracket(item.Name)];

    private static string BeforeBracket(string name) => name.Split('(')[0];

    private void AddTexts(Subject subject, string core, Func<Item, string> describe, Func<string, string> readingOf)
    {
        foreach (Item item in subject.Items)
        {
            byItem[item] = subject;
        }

        string reading = readingOf(core);
        coreReadings.Add(reading);
        plainReadings.Add(string.Concat(reading.Where(c => char.IsLetterOrDigit(c) || c == 'ー')));
        Names.Add(subject.Index, core);
        Readings.Add(subject.Index, reading);
        string names = string.Join('\n', subject.Items.SelectMany(item => item.Path.Append(item.Printed)).Distinct(StringComparer.Ordinal).Select(Japanese.Text.TextNormalizer.NameKey));
        known.Add(names.Contains('-', StringComparison.Ordinal) ? names + "\n" + names.Replace("-", string.Empty, StringComparison.Ordinal) : names);
        texts.Add(string.Join('\n', subject.Items.Select(describe)));
        foreach (Item item in subject.Items)
        {
            Descriptions.Add(subject.Index, describe(item));
            foreach (string heading in item.Path)
            {
                Contexts.Add(subject.Index, Japanese.Text.TextNormalizer.NameKey(heading));
            }

            // A part is named together with what it is part of: がん医科歯科連携登録歯科医師 ＞ 連携２（化学療法）.
            if (item.Parent is { Kind: ItemKind.Entry })
            {
                Descriptions.Add(subject.Index, item.Parent.Name);
            }
        }
    }
}
