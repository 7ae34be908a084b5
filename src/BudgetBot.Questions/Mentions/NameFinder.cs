using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Plans;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Mentions;

/// <summary>Finds what a question names in the papers: items and divisions by name or label, sources by their words.</summary>
internal sealed class NameFinder
{
    private const int ShortestName = 2;
    private const int ShortestTable = 4;

    private readonly SnapshotReader snapshot;
    private readonly NameList<IReadOnlyList<Item>> items;
    private readonly NameList<Source> sources;
    private readonly NameList<Mention> others;
    private readonly ILookup<string, Item> divisions;
    private readonly ILookup<string, string> titles;

    /// <summary>Indexes the names of a snapshot.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="subjects">Its subjects.</param>
    /// <param name="isName">Whether a text may be a name: no word of the vocabulary.</param>
    public NameFinder(SnapshotReader snapshot, SubjectIndex subjects, Func<string, bool> isName)
    {
        this.snapshot = snapshot;
        items = new(subjects.Subjects.SelectMany(subject => NamesOf(subject, subjects.Cores[subject.Index], isName))
            .Concat(snapshot.Projects.Select(project => (project.Name, (IReadOnlyList<Item>)[project]))));
        sources = new(snapshot.Sources
            .SelectMany(source => source.Scope.Append(source.Title).Select(word => (TextNormalizer.NameKey(word), source)))
            .Concat(TableNames(snapshot, subjects)));
        others = new(snapshot.Passages().Where(passage => passage.Role == PassageRole.Implementer).SelectMany(ImplementersOf)
            .Concat(BodyNames.Of(snapshot)));
        titles = snapshot.Papers.Select(source => (source.Document, Title: TextNormalizer.NameKey(source.Title)))
            .Concat(snapshot.Items.Where(item => item.Kind is ItemKind.Document or ItemKind.Table)
                .Select(item => (item.Document, Title: item.Name)))
            .ToLookup(pair => pair.Document, pair => pair.Title, StringComparer.Ordinal);
        divisions = snapshot.Items.Where(IsDivision).ToLookup(item => DivisionFinder.Label(item.Number!), StringComparer.Ordinal);
    }

    /// <summary>
    /// The longest name of items, sources or organisations that begins at an offset of a normalised text; length 0 where there is none.
    /// </summary>
    public (int Length, Mention? Mention) At(string text, int start)
    {
        (int Length, Mention? Mention) best = (0, null);
        foreach ((int length, IReadOnlyList<Mention> found) in others.At(text, start))
        {
            best = (length, found[0]);
        }

        foreach ((int length, IReadOnlyList<Source> found) in sources.At(text, start))
        {
            var source = new Mention.Name(new Rows.Whole(text.Substring(start, length), found[0].Document));
            bool either = length == best.Length && best.Mention is Mention.Name { Rows: Rows.Body } or Mention.Printed;
            best = length < best.Length ? best : (length, either ? new Mention.Either([source, best.Mention!]) : source);
        }

        foreach ((int length, IReadOnlyList<IReadOnlyList<Item>> found) in items.At(text, start))
        {
            // 総務省 is the ministry, whatever paper has a heading of that name.
            best = length > best.Length
                || (length == best.Length && best.Mention is not (Mention.Body or Mention.Either or Mention.Name { Rows: Rows.Body }))
                ? (length, new Mention.Name(new Rows.Named(text.Substring(start, length), found)))
                : best;
        }

        return best;
    }

    /// <summary>
    /// Whether words are a head of the title of a source or of one of its tables: in 地域医療介護総合確保基金（医療分）について 基金 and 医療分
    /// are, 地域 is not.
    /// </summary>
    public bool IsOfTitle(string document, string words) => titles[document].Any(title => IsHead(title, words));

    // 予定事業一覧: what the title of a table of one source ends with, where no row is called so.
    private static IEnumerable<(string, Source)> TableNames(SnapshotReader snapshot, SubjectIndex subjects)
    {
        HashSet<string> taken = [.. subjects.Cores, .. subjects.Subjects.Select(subject => subject.Name)];
        return snapshot.Items.Where(item => item.Kind == ItemKind.Table && snapshot.Papers.Any(paper => paper.Document == item.Document))
            .Select(item => (Name: item.Name.Split(' ', ')')[^1], item.Document))
            .Where(pair => pair.Name.Length >= ShortestTable && !taken.Contains(pair.Name))
            .GroupBy(pair => pair.Name, StringComparer.Ordinal)
            .Where(group => group.All(pair => pair.Document == group.First().Document))
            .Select(group => (group.Key, snapshot.Papers.First(paper => paper.Document == group.First().Document)));
    }

    /// <summary>Whether words are letters of a title of a source in their order, up to a head of it: 医療介護基金 of 地域医療介護総合確保基金.</summary>
    public bool Shortens(string document, string words, string last) =>
        titles[document].Any(title => IsHead(title, last) && IsSubsequence(words, title));

    private static bool IsSubsequence(string words, string title)
    {
        int at = 0;
        foreach (char letter in title)
        {
            at += at < words.Length && words[at] == letter ? 1 : 0;
        }

        return at == words.Length;
    }

    /// <summary>Whether a name has amounts of its own in a source: 歳入 has, though the title of the book holds the word.</summary>
    public bool HasFigures(Rows.Named named, string document) => named.Candidates.SelectMany(thing => thing)
        .Any(item => item.Document == document && snapshot.FactsOf(item).Any(fact => fact.Kind == FactKind.Money));

    private static bool IsHead(string title, string words)
    {
        for (int at = title.IndexOf(words, StringComparison.Ordinal); at >= 0; at = title.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            int end = at + words.Length;
            if (end == title.Length || !char.IsLetterOrDigit(title[end]) || CharacterWeight.IsHiragana(title[end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The divisions that a text names by label, with their places.</summary>
    public IEnumerable<(int Start, int Length, Mention Mention)> Divisions(string text) => DivisionFinder.Find(text)
        .GroupBy(found => found.Start)
        .Select(group => Division(text, group.Key, [.. group]))
        .Where(found => found.Mention is not null)
        .Select(found => (found.Start, found.Length, (Mention)found.Mention!));

    // 「区分2の6倍」: where there is no 2-6, の ends the label.
    private (int Start, int Length, Mention.Name? Mention) Division(string text, int start, DivisionMention[] found)
    {
        string said = text.Substring(start, found[0].Length);
        Mention.Name? whole = OfLabels([.. found.Select(one => one.Label)], said);
        int joint = said.LastIndexOf('の');
        return whole is null && joint > 0 && DivisionFinder.Find(said[..joint]) is [var shorter]
            ? (start, shorter.Length, OfLabels([shorter.Label], said[..joint]))
            : (start, said.Length, whole);
    }

    private Mention.Name? OfLabels(string[] labels, string said)
    {
        Rows[] named = [.. labels.Where(divisions.Contains)
            .Select(label => new Rows.Named(labels.Length == 1 ? said : label, Labelled(label)))];
        return named.Length != labels.Length ? null : new Mention.Name(named.Length == 1 ? named[0] : new Rows.Union(named));
    }

    private IReadOnlyList<IReadOnlyList<Item>> Labelled(string label) =>
        [.. divisions[label].OrderBy(Precedence).Select(item => (IReadOnlyList<Item>)[item])];

    // A division with its own subtotal comes before an entry that only bears the label.
    private static int Precedence(Item item) => item.Kind == ItemKind.Division ? 0 : 1;

    private static bool IsDivision(Item item) => item.Number is not null
        && (item.Kind == ItemKind.Division
            || (item.Kind is ItemKind.Section or ItemKind.Entry && item.Printed.Contains(DivisionFinder.Word, StringComparison.Ordinal)));

    private static IEnumerable<(string Name, IReadOnlyList<Item> Thing)> NamesOf(Subject subject, string core, Func<string, bool> isName)
    {
        string[] names =
        [
            .. new[] { core, subject.Name, subject.Name.Split('(')[0] }.Distinct(StringComparer.Ordinal)
                .Where(name => name.Length >= ShortestName && isName(name)),
        ];
        return Things(subject).SelectMany(thing => names.Select(name => (name, thing)));
    }

    /// <summary>
    /// The things of one name: rows of a chart of accounts are each a thing of its own, prints of a paper's item are one.
    /// </summary>
    public static IEnumerable<IReadOnlyList<Item>> Things(Subject subject) => AccountRows.LevelOf(subject.First) > 0
        ? subject.Items.Select(item => (IReadOnlyList<Item>)[item])
        : [subject.Items];

    private static IEnumerable<(string Name, Mention Mention)> ImplementersOf(Passage passage) => passage.Text
        .Split('\n', '、', '，', '・', '（', '）', '(', ')', '　').Select(TextNormalizer.NameKey).Where(key => key.Length > ShortestName)
        .Select(key => (key, (Mention)new Mention.Printed(PassageRole.Implementer, key, passage.Citation.Document)));
}
