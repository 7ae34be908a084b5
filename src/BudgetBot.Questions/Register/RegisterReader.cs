using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>
/// Reads questions over a register: first the names of projects that stand in the words, then years, what is asked, ministries and offices;
/// what is left must stand in the names of the projects that are meant.
/// </summary>
public sealed partial class RegisterReader
{
    private const string Previous = "previous";
    private const int ShortestName = 4;
    private const int ShortestOffice = 3;
    private const int MostProjects = 400;

    private readonly IReadOnlyList<Item> projects;
    private readonly Vocabulary vocabulary;
    private readonly CueTable cues;
    private readonly WordCore core;
    private readonly CueTable ministries;
    private readonly NameTable<Item> names;
    private readonly NameTable<string> offices;
    private readonly ILookup<string, Item> byNumber;
    private readonly int newest;

    /// <summary>A reader over the projects of a snapshot's registers.</summary>
    public RegisterReader(SnapshotReader snapshot)
    {
        projects = snapshot.Projects;
        vocabulary = new Vocabulary(snapshot.Words);
        cues = CueTable.OfCues(snapshot.Words.Table("register"));
        core = new WordCore(snapshot.Words.Table("register").Rows.Where(row => row.Fields[0] == "filler").SelectMany(row => row.Words(2)));
        ministries = CueTable.OfWords(snapshot.Words.Table("ministries").Rows.SelectMany(row => row.Words(1).Select(word => (row.Fields[0], word))), "ministry");
        names = new NameTable<Item>(projects.Select(project => (project.Name, project)), ShortestName);
        offices = new NameTable<string>(projects.SelectMany(project => project.Path.Skip(1)).Distinct().Select(office => (TextNormalizer.NameKey(office), office)), ShortestOffice);
        byNumber = projects.ToLookup(project => project.Number!, StringComparer.Ordinal);
        newest = snapshot.Registers.Max(source => source.Year.Year);
    }

    /// <summary>The review's own year.</summary>
    public int Newest => newest;

    /// <summary>Reads a question.</summary>
    /// <param name="words">The words as typed.</param>
    public RegisterQuestion Read(string words)
    {
        string key = vocabulary.InCommonForms(TextNormalizer.NameKey(words.Length > 1000 ? words[..1000] : words));
        var text = new QuestionText(words, key);
        List<Item> named = [];
        int longest = 0;
        foreach ((int start, int length, IReadOnlyList<Item> found) in names.Find(key).Where(match => !IsOffice(match)))
        {
            text.Mark(start, length, CharacterRole.Slot);
            named.AddRange(found);
            longest = Math.Max(longest, length);
        }

        named.AddRange(Numbered(text));
        return Slots(text, named, longest);
    }

    private RegisterQuestion Slots(QuestionText text, List<Item> named, int longest)
    {
        YearMention[] years = [.. YearFinder.Find(text.Text).Where(year => text.IsFree(year.Start, year.Length))];
        Mark(text, years.Select(year => (year.Start, year.Length)));
        IReadOnlyList<Cue> offered = Free(text, ministries);
        (int Start, int Length, string Name)[] rooms = [.. offices.Find(text.Text).Where(match => text.IsFree(match.Start, match.Length)).Select(match => (match.Start, match.Length, match.Values[0]))];
        Mark(text, rooms.Select(room => (room.Start, room.Length)));
        Mark(text, offered.Where(cue => text.IsFree(cue.Start, cue.Length)).Select(cue => (cue.Start, cue.Length)));
        var said = new CueList([.. Free(text, cues).Where(cue => cue.Slot != "filler").OrderBy(cue => cue.Start)]);
        RankWanted? rank = RankFinder.Find(text, said);
        MoneyUnit? unit = UnitFinder.Find(text);
        Mark(text, said.All.Select(cue => (cue.Start, cue.Length)));
        string[] runs = [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length))];
        string[] left = Naming(runs.Select(core.Of));
        (RegisterAsk ask, bool saysAsk) = RegisterWords.AskOf(said);
        // 「前年度からいくら増えた」 names what is compared with, not the year asked for.
        bool compares = ask is RegisterAsk.Difference or RegisterAsk.Growth;
        var question = new RegisterQuestion
        {
            Text = text.Original,
            Ask = rank is not null && ask != RegisterAsk.ExecutionRate ? RegisterAsk.Rank : ask,
            SaysAsk = saysAsk,
            SaidInFull = longest,
            Projects = named,
            Words = left,
            Ministries = [.. offered.Select(cue => cue.Value).Distinct()],
            Offices = [.. rooms.Select(room => room.Name).Distinct()],
            Years = [.. years.Select(year => year.Year.Year).Concat(said.Values("relative").Where(word => !(compares && word == Previous)).Select(Relative)).Distinct()],
            Measures = RegisterWords.MeasuresOf(said),
            Account = said.Values("account") is [var account, ..] ? account : null,
            NamesRegister = said.Has("scope", "review"),
            Rank = rank,
            Unit = unit,
        };
        // 道路事業 before 道路: what is said more fully comes first.
        IReadOnlyList<Item> held = named.Count > 0 ? named : left.Length > 0 && Holding(Naming(runs.Select(WordCore.WithoutParticles))) is { Count: > 0 } full ? full : Holding(left);
        string[] parts = held.Count > 0 ? [] : [.. left.SelectMany(word => word.Split('の', StringSplitOptions.RemoveEmptyEntries))];
        return question with { Projects = Narrowed(question, parts.Length > left.Length ? Holding(parts) : held), Loose = parts.Length > left.Length };
    }

    // Hiragana alone names nothing.
    private static string[] Naming(IEnumerable<string> words) => [.. words.Where(word => word.Any(c => !CharacterWeight.IsHiragana(c)))];

    // 「デジタル庁」 is no project, even where one is called so.
    private static bool IsOffice((int Start, int Length, IReadOnlyList<Item> Values) match) => match.Values.All(project => project.Path.Any(office => TextNormalizer.NameKey(office) == project.Name));

    private IEnumerable<Item> Numbered(QuestionText text)
    {
        foreach (Match match in Number().Matches(text.Text).Where(match => text.IsFree(match.Index, match.Length)))
        {
            text.Mark(match.Index, match.Length, CharacterRole.Slot);
            foreach (Item project in byNumber[match.Groups["n"].Value])
            {
                yield return project;
            }
        }
    }

    // What begins with the words, and the shortest of it, is what they mean most likely.
    private IReadOnlyList<Item> Holding(IReadOnlyList<string> words) => words.Count == 0 || words.Sum(word => word.Length) < 2
        ? []
        : [.. projects.Where(project => words.All(word => project.Name.Contains(word, StringComparison.Ordinal)))
            .OrderBy(project => project.Name == words[0] ? 0 : project.Name.StartsWith(words[0], StringComparison.Ordinal) ? 1 : 2).ThenBy(project => project.Name.Length).Take(MostProjects)];

    // A ministry said with a name says which of several is meant; where none is its own, the words were no narrowing.
    private static Item[] Narrowed(RegisterQuestion question, IEnumerable<Item> found)
    {
        Item[] all = [.. found.Distinct()];
        Item[] inside = [.. all.Where(project => IsOf(project, question))];
        return inside.Length > 0 ? inside : all;
    }

    /// <summary>Whether a project is of the ministries and offices that a question names.</summary>
    public static bool IsOf(Item project, RegisterQuestion question)
    {
        IReadOnlyList<string> path = question.Ministries.Count + question.Offices.Count == 0 ? [] : project.Path;
        return (question.Ministries.Count == 0 || (path.Count > 0 && question.Ministries.Contains(path[0])))
            && (question.Offices.Count == 0 || question.Offices.Any(path.Contains));
    }

    private int Relative(string word) => word switch
    {
        Previous => newest - 1,
        "next" => newest + 1,
        _ => newest,
    };

    private static IReadOnlyList<Cue> Free(QuestionText text, CueTable table)
    {
        var found = new List<Cue>();
        table.Find(text.Text, found);
        return [.. found.Where(cue => text.IsFree(cue.Start, cue.Length))];
    }

    private static void Mark(QuestionText text, IEnumerable<(int Start, int Length)> stretches)
    {
        foreach ((int start, int length) in stretches)
        {
            text.Mark(start, length, CharacterRole.Slot);
        }
    }

    [GeneratedRegex(@"(?:予算事業id|予算事業番号|事業番号|事業id)(?:が|は|:|=)?(?<n>\d{1,6})", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
