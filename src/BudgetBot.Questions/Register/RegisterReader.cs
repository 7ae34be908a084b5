using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>
/// Reads questions over a register: first the names of projects that stand in the words, then years, what is asked, ministries and offices;
/// what is left must stand in the names of the projects that are meant.
/// </summary>
public sealed partial class RegisterReader
{
    private const string Previous = "previous";
    private const string Filler = "filler";
    private const int ShortestName = 4;
    private const int ShortestOffice = 3;
    private const int MostBeside = 8;
    private const char Understood = '\u0001';

    private readonly Vocabulary vocabulary;
    private readonly CueTable cues;
    private readonly CueTable ministries;
    private readonly NameTable<Item> names;
    private readonly NameTable<string> offices;
    private readonly ILookup<string, Item> byNumber;
    private readonly RegisterNaming naming;
    private readonly WordCore rest;
    private readonly InsideNames inside;
    private readonly int newest;

    /// <summary>A reader over the projects of a snapshot's registers.</summary>
    /// <param name="snapshot">The snapshot.</param>
    /// <param name="index">Its search index.</param>
    /// <param name="soundOf">How a text sounds, in katakana.</param>
    public RegisterReader(SnapshotReader snapshot, SearchIndex index, Func<string, string> soundOf)
    {
        IReadOnlyList<Item> projects = snapshot.Projects;
        string[] fillers = [.. snapshot.Words.Table("register").Rows.Where(row => row.Fields[0] == Filler).SelectMany(row => row.Words(2))];
        vocabulary = new Vocabulary(snapshot.Words);
        LexiconTable words = snapshot.Words.Table("register");
        inside = new InsideNames(projects);
        cues = CueTable.OfCues(words with { Rows = [.. words.Rows.Where(row => row.Fields[0] != Filler)] });
        naming = new RegisterNaming(snapshot, index, soundOf, new WordCore(fillers));
        rest = new WordCore([.. fillers, .. snapshot.Words.Table("fillers").Rows.SelectMany(row => row.Words(0))]);
        ministries = CueTable.OfWords(snapshot.Words.Table("ministries").Rows.SelectMany(row => row.Words(1).Select(word => (row.Fields[0], word))), "ministry");
        names = new NameTable<Item>(projects.Select(project => (project.Name, project)), ShortestName);
        offices = new NameTable<string>(projects.SelectMany(project => project.Path.Skip(1)).Distinct().SelectMany(NamesOf), ShortestOffice);
        byNumber = projects.ToLookup(project => project.Number!, StringComparer.Ordinal);
        newest = snapshot.Registers.Max(source => source.Year.Year);
    }

    /// <summary>The review's own year.</summary>
    public int Newest => newest;

    /// <summary>Reads a question.</summary>
    /// <param name="words">The words as typed.</param>
    public RegisterQuestion Read(string words)
    {
        string key = vocabulary.InCommonForms(TextNormalizer.NameKey(YearApart().Replace(words.Length > 1000 ? words[..1000] : words, "、")));
        var text = new QuestionText(words, key);
        var sides = new List<(int Start, IReadOnlyList<Item> Projects)>();
        int longest = 0;
        foreach ((int start, int length, IReadOnlyList<Item> found) in names.Find(key).Where(match => !IsOffice(match) && !inside.GoesOn(key, match.Start, match.Length)))
        {
            text.Mark(start, length, CharacterRole.Slot);
            sides.Add((start, found));
            longest = Math.Max(longest, length);
        }

        (int Start, IReadOnlyList<Item> Projects)[] numbered = [.. Numbered(text)];
        sides.AddRange(numbered.Where(side => side.Projects.Count > 0));
        RegisterQuestion question = Slots(text, [.. sides.OrderBy(side => side.Start).Select(side => side.Projects)], longest);

        // Only the register numbers its projects so.
        question = numbered.Length > 0 ? question with { NamesRegister = true } : question;

        // A number that no project has is no project before it.
        return numbered.All(side => side.Projects.Count > 0) ? question : question with { Words = [.. question.Words, "id"], Projects = [] };
    }

    private RegisterQuestion Slots(QuestionText text, IReadOnlyList<IReadOnlyList<Item>> sides, int longest)
    {
        YearMention[] years = [.. YearFinder.Find(text.Text).Where(year => text.IsFree(year.Start, year.Length))];
        Mark(text, years.Select(year => (year.Start, year.Length)));
        IReadOnlyList<Cue> offered = Free(text, ministries);
        (int Start, int Length, string Name)[] rooms = [.. offices.Find(text.Text).Where(match => text.IsFree(match.Start, match.Length)).Select(match => (match.Start, match.Length, match.Values[0]))];
        Mark(text, rooms.Select(room => (room.Start, room.Length)));
        Mark(text, offered.Where(cue => text.IsFree(cue.Start, cue.Length)).Select(cue => (cue.Start, cue.Length)));
        var conditions = new List<AmountCondition>();
        AmountFinder.Find(text, conditions, []);
        var said = new CueList([.. Free(text, cues).Where(cue => !inside.Covers(text.Text, cue)).OrderBy(cue => cue.Start)]);
        RankWanted? rank = RankFinder.Find(text, said);
        MoneyUnit? unit = UnitFinder.Find(text);
        Mark(text, said.All.Select(cue => (cue.Start, cue.Length)));
        string[] runs = [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length))];
        (RegisterAsk ask, bool saysAsk) = RegisterWords.AskOf(said);
        var question = new RegisterQuestion
        {
            Text = text.Original,
            Ask = rank is not null && ask is not (RegisterAsk.ExecutionRate or RegisterAsk.Unspent or RegisterAsk.Lapsed or RegisterAsk.Difference or RegisterAsk.Growth) ? RegisterAsk.Rank : ask,
            SaysAsk = saysAsk,
            SaidInFull = longest,
            Sides = sides,
            Words = [.. naming.Words(runs), .. offered.Any() ? runs.Select(Unread).OfType<string>() : []],
            Ministries = [.. offered.Select(cue => cue.Value).Distinct()],
            Offices = [.. rooms.Select(room => room.Name).Distinct()],
            OfficesNested = rooms.Zip(rooms.Skip(1)).All(pair => text.Text[(pair.First.Start + pair.First.Length)..pair.Second.Start] is "" or "の"),
            Years = YearsOf(text.Text, years, said, compares: ask is RegisterAsk.Difference or RegisterAsk.Growth),
            YearShift = years.Length == 0 && said.Values("relative").Select(Relative).Distinct().ToArray() is [var relative] && relative != newest ? relative - newest : null,
            Measures = RegisterWords.MeasuresOf(said),
            Conditions = conditions,
            Account = said.Values("account") is [var account, ..] ? account : null,
            NamesRegister = said.Has("scope", "review") || said.Has("scope", "all"),
            OfMinistries = said.Has("scope", "ministries"),
            AsksWhy = said.Has("scope", "why"),
            NextRank = said.Has("turn", "next"),
            Rank = rank,
            Unit = unit,
        };
        question = CarriesOver(question, text.Text, years) ? question with { Years = [years[0].Year.Year], Measures = [RegisterWords.CarriedOver] } : question;
        return sides.Count == 0 ? naming.Resolve(question, runs) : Beside(question, runs);
    }

    // [厚労省]のうつ[の予算]: hiragana that is joined to a ministry names something, though no project is called so; then the ministry's total is not what is asked.
    private string? Unread(string run) => run.Length > 1 && run[0] == 'の' && rest.Of(run) is { Length: > 1 } word && word.All(CharacterWeight.IsHiragana) && run.Contains(word + 'の', StringComparison.Ordinal) && naming.Words([run]).Count == 0 ? word : null;

    // Besides a name in full there may be a second one in part; else what is left was not understood.
    private RegisterQuestion Beside(RegisterQuestion question, string[] runs)
    {
        bool joins = question.Sides.Count == 1 && question.Ask is RegisterAsk.Sum or RegisterAsk.Gap or RegisterAsk.Difference or RegisterAsk.Either or RegisterAsk.Share;
        IReadOnlyList<Item> other = joins ? runs.Select(WordCore.WithoutParticles).Where(word => word.Length > 2).Select(naming.Side).FirstOrDefault(found => found.Count > 0, []) : [];
        IReadOnlyList<IReadOnlyList<Item>> sides = [.. (other.Count is 0 or > MostBeside ? question.Sides : question.Sides.Append(other)).Select(side => (IReadOnlyList<Item>)Narrowed(question, side))];
        return question with { Sides = sides, Projects = Narrowed(question, sides.SelectMany(side => side)), Words = other.Count > 0 ? [] : naming.Words(runs.Select(rest.Of)) };
    }

    // What is carried 「令和5年度から令和6年度へ」 is one amount, of the year that it comes from.
    private static bool CarriesOver(RegisterQuestion question, string text, YearMention[] years) => question.Measures is [{ Measure.Part: { } part }] && part.Contains("繰越", StringComparison.Ordinal)
        && years is [var from, var to] && to.Year.Year == from.Year.Year + 1 && Until().IsMatch(text[(from.Start + from.Length)..to.Start]) && to.Start + to.Length < text.Length && text[to.Start + to.Length] is 'へ' or 'に';

    // 「前年度からいくら増えた」 names what is compared with, not the year asked for; 「令和3年度から令和5年度まで」 means those between too.
    private IReadOnlyList<int> YearsOf(string text, YearMention[] years, CueList said, bool compares)
    {
        int[] all = [.. years.Select(year => year.Year.Year).Concat(said.Values("relative").Where(word => !(compares && word == Previous)).Select(Relative)).Distinct()];
        bool span = !compares && years is [var from, var to] && from.Year.Year < to.Year.Year && Until().IsMatch(text[(from.Start + from.Length)..to.Start]);
        return span ? [.. Enumerable.Range(all[0], all[1] - all[0] + 1)] : all;
    }

    // 国土交通省　海上保安庁 is called by its last word too.
    private static IEnumerable<(string Name, string Office)> NamesOf(string office) =>
        new[] { office, office.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1] }.Select(TextNormalizer.NameKey).Distinct().Select(name => (name, office));

    // 「デジタル庁」 is no project, even where one is called so.
    private static bool IsOffice((int Start, int Length, IReadOnlyList<Item> Values) match) => match.Values.All(project => project.Path.Any(office => TextNormalizer.NameKey(office) == project.Name));

    private IEnumerable<(int Start, IReadOnlyList<Item> Projects)> Numbered(QuestionText text)
    {
        foreach (Match match in Number().Matches(text.Text).Where(match => text.IsFree(match.Index, match.Length)))
        {
            text.Mark(match.Index, match.Length, CharacterRole.Slot);
            foreach (Capture number in match.Groups["n"].Captures)
            {
                yield return (number.Index, [.. byNumber[number.Value.TrimStart('0')]]);
            }
        }
    }

    // A ministry said with a name says which of several is meant; where none is its own, the words were no narrowing.
    internal static Item[] Narrowed(RegisterQuestion question, IEnumerable<Item> found)
    {
        Item[] all = [.. found.Distinct()];
        Item[] own = [.. all.Where(project => IsOf(project, question))];
        return own.Length > 0 ? own : all;
    }

    /// <summary>Whether a project is of the ministries and offices that a question names.</summary>
    public static bool IsOf(Item project, RegisterQuestion question)
    {
        IReadOnlyList<string> path = question.Ministries.Count + question.Offices.Count == 0 ? [] : project.Path;
        return (question.Ministries.Count == 0 || (path.Count > 0 && question.Ministries.Contains(path[0])))
            && (question.OfficesNested ? question.Offices.All(path.Contains) : question.Offices.Any(path.Contains));
    }

    private int Relative(string word) => word switch
    {
        Previous => newest - 1,
        "next" => newest + 1,
        _ => newest,
    };

    // A word that reaches into a name (推進[事業の目的]) is not looked for there.
    private static IReadOnlyList<Cue> Free(QuestionText text, CueTable table)
    {
        var found = new List<Cue>();
        table.Find(string.Concat(text.Text.Select((c, at) => text.IsFree(at, 1) ? c : Understood)), found);
        return found;
    }

    private static void Mark(QuestionText text, IEnumerable<(int Start, int Length)> stretches)
    {
        foreach ((int start, int length) in stretches)
        {
            text.Mark(start, length, CharacterRole.Slot);
        }
    }

    [GeneratedRegex(@"(?:予算事業id|予算事業番号|事業番号|事業id|(?<![a-z])id)(?:番号)?(?:が|は|:|=|の|no\.?)?(?<n>\d{1,6})番?(?:(?:と|、|,|・|及び|および)(?:予算事業|事業)?(?:id|番号)?:?(?<n>\d{1,6})番?(?![\d年]))*", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    // 「F35 R6」: without its space the year would end another word.
    [GeneratedRegex(@"(?<=[A-Za-z0-9０-９])[ 　]+(?=[RrHhＲＨ][0-9０-９元]{1,2}(?![0-9A-Za-z]))", RegexOptions.CultureInvariant)]
    private static partial Regex YearApart();

    [GeneratedRegex(@"^(?:の?[当初補正予算執行額]*)?(?:から|~|-|以降)", RegexOptions.CultureInvariant)]
    private static partial Regex Until();
}
