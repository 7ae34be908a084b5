using System.Buffers;
using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions;

/// <summary>Turns words into a <see cref="Question"/>: first what stands in a name, then slots, then the subject of what is left.</summary>
public sealed class QuestionReader
{
    private const int MostCharacters = 1000;
    private const int MostLinks = 24;
    private const int WellSaid = 800;
    private const int Enough = 620;
    private readonly Vocabulary vocabulary;
    private readonly EntityLinker linker;
    private readonly ScopeFinder scopes;
    private readonly BudgetOwners owners;
    private readonly SectionFinder sections;
    private readonly FiscalYear newest;
    private readonly Dictionary<string, FiscalYear> sourceYears;
    private readonly RunGuard guard;
    private readonly BrokenWords broken;
    private readonly ForeignCompound foreign;
    private readonly SoundRuns sounds;
    private readonly NearName near;
    private readonly AccountFinder accounts;
    private readonly Courtesies courtesies;

    /// <summary>A reader over a snapshot.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="readingOf">The katakana reading of a text.</param>
    public QuestionReader(SnapshotReader snapshot, Func<string, string> readingOf)
    {
        vocabulary = new Vocabulary(snapshot.Words);
        courtesies = new Courtesies(snapshot.Words);
        Func<string, string> soundOf = SoundOf = new SpokenForm(readingOf, vocabulary.LetterNames).Of;
        Subjects = SubjectIndexBuilder.Build(snapshot, vocabulary, soundOf);
        linker = new EntityLinker(Subjects, soundOf);
        var light = SearchValues.Create(vocabulary.LightCharacters);
        foreign = new ForeignCompound(Subjects, soundOf, light);
        sounds = new SoundRuns(Subjects);
        near = new NearName(Subjects, light);
        scopes = new ScopeFinder(snapshot.Papers, vocabulary);
        owners = new BudgetOwners(snapshot, Subjects);
        sections = new SectionFinder(snapshot);
        accounts = new AccountFinder(snapshot);
        var totals = new TotalNames(vocabulary);
        Totals = [.. snapshot.Items.Where(totals.IsTotal)];
        guard = new RunGuard(new RunFinder(SubjectIndexBuilder.NamesWithFigures(snapshot, Subjects, Totals)));
        broken = new BrokenWords(new RunFinder(SubjectIndexBuilder.NamesAndScopes(snapshot, Subjects)), [vocabulary.Cues, vocabulary.Fillers, vocabulary.Regions]);
        newest = snapshot.NewestYear;
        sourceYears = snapshot.Sources.ToDictionary(source => source.Document, source => source.Year, StringComparer.Ordinal);
    }

    /// <summary>The charts of accounts of the sources.</summary>
    public AccountFinder Accounts => accounts;

    /// <summary>The newest fiscal year that a document speaks of; of all sources where there is no such document.</summary>
    public FiscalYear NewestOf(string document) => sourceYears.TryGetValue(document, out FiscalYear year) ? year : newest;

    /// <summary>The newest fiscal year of the sources.</summary>
    public FiscalYear Newest => newest;

    /// <summary>How a text sounds, in katakana.</summary>
    public Func<string, string> SoundOf { get; }

    /// <summary>The subjects that questions can name.</summary>
    public SubjectIndex Subjects { get; }

    /// <summary>The items whose names say nothing but year, stage and that they are a total (令和7年度予算案（Ａ）, 総事業費, 合計), and tables.</summary>
    public IReadOnlyList<Item> Totals { get; }

    /// <summary>The document of the owner of a figure's budget: the item's own, unless the headings above it name another's.</summary>
    public string OwnerOf(Item item) => owners.Of(item);

    /// <summary>Whether a sentence asks for something by itself: by its words, or because it ends so (「予算は？」).</summary>
    public bool Asks(string sentence) => QuestionText.Normal(sentence) is var normal && (normal.EndsWith("は?", StringComparison.Ordinal) || vocabulary.Asks(vocabulary.InCommonForms(normal)));

    /// <summary>Reads a question without regard to what was said before.</summary>
    public Question Read(string words)
    {
        string typed = Cut(words);
        string normal = broken.Mend(vocabulary.InCommonForms(QuestionText.Normal(typed)));
        string text = Exclusions.Without(courtesies.Without(normal, guard.Guarded(normal), vocabulary.Asks), vocabulary.Cues);
        Question question = Read(new QuestionText(typed, text));
        return near.Mend(text, question.Links) is { } mended ? Read(new QuestionText(typed, mended)) : question;
    }

    private Question Read(QuestionText text)
    {
        bool[] guarded = guard.Guarded(text.Text);
        if (TryReadSmallTalk(text, out Operation talk, out string? kind))
        {
            return new Question { Text = text.Original, Normalized = text.Text, Operations = [talk], Talk = kind };
        }

        IReadOnlyList<YearMention> years = [.. YearFinder.Find(text.Text).Where(year => !RunGuard.Covers(guarded, year.Start, year.Length))];
        Mark(text, years.Select(year => (year.Start, year.Length)));
        IReadOnlyList<DivisionMention> divisions = [.. DivisionFinder.Find(text.Text).Where(division => text.IsFree(division.Start, division.Length))];
        Mark(text, divisions.Select(division => (division.Start, division.Length)));
        (int Start, int Length)[] numbers = [.. accounts.Numbers(text.Text)];
        Mark(text, numbers);
        SectionMention? section = divisions.Count > 0 || numbers.Length > 0 ? null : sections.Find(text.Text);
        Mark(text, section is null ? [] : [(section.Start, section.Length)]);
        CueList cues = FindCues(text, guarded);
        IReadOnlyList<RowMention> rows = [.. RowNumberFinder.Find(text.Text).Where(row => text.IsFree(row.Start, row.Length))];
        MoneyUnit? unit = UnitFinder.Find(text);
        var conditions = new List<AmountCondition>();
        var mentions = new List<AmountMention>();
        AmountFinder.Find(text, conditions, mentions);
        RankWanted? rank = RankFinder.Find(text, cues);
        rows = [.. rows.Where(row => rank is null || text.IsFree(row.Start, row.Length))];
        Mark(text, rows.Select(row => (row.Start, row.Length)));
        Mark(text, rows.Select(row => RowNumberFinder.NamedBefore(text.Text, row)));
        // 募集期間 is a name: the words for time stay to find it.
        Mark(text, cues.All.Where(cue => cue is not { Slot: "scope", Value: "paper" } && (cue is not { Slot: "ask", Value: "when" } || CharacterWeight.IsHiragana(text.Text[cue.Start]))).Select(cue => (cue.Start, cue.Length)));
        Scope scope = scopes.Find(text, guarded);
        IReadOnlyList<Question> sides = scope.AcrossDocuments ? SideReader.Read(text.Text, scope.Mentions, Read) : [];
        ScopeMention? head = scope.AcrossDocuments && sides.Count == 0 ? SideReader.Head(text.Text, scope.Mentions) : null;
        if (scope.Mentions is [{ } only] && OfOwner(text, cues, only) is { } across)
        {
            return across;
        }

        MarkFillers(text, guarded);
        AccountMention? inAccounts = section is not null || scope.AcrossDocuments || divisions.Count > 0 ? null : accounts.Find(text, cues, scope.Document, rank is not null || conditions.Count > 0 || cues.Has("change") || cues.Has("ask"));

        // 「事業区分を大きい順に」: divisions are ranked, not what stands in them.
        bool byDivision = cues.Has("scope", "bydivision") || (rank is not null && divisions.Count == 0 && text.Text.Contains(DivisionFinder.Word, StringComparison.Ordinal));
        var question = new Question
        {
            Text = text.Original,
            Normalized = text.Text,
            Operations = inAccounts is { AllFunds: true } ? [Operation.Amount] : OperationRules.Of(cues, rank is not null, byDivision) is var asked && asked is [Operation.Unspecified] && Quotations.ContainedWord(text.Text) is not null ? [Operation.List] : asked,
            Years = [.. years.Select(year => year.Year).Concat(RelativeYears(cues, newest)).Distinct()],
            RelativeYear = cues.Has("relative"),
            OwnYear = cues.Has("relative", "own") && years.Count == 0,
            Previous = cues.Has("ask", "previous"),
            Stages = [.. cues.Values("stage").Select(StageNames.Parse)],
            Bases = inAccounts?.Fund is { } fund ? [fund] : inAccounts is { AllFunds: true } ? [] : cues.Values("base"),
            Status = cues.Values("status").Count == 1 ? cues.Values("status")[0] : null,
            Counters = [.. vocabulary.Counters.Where(counter => text.Text.Contains(counter.Asked, StringComparison.Ordinal)).SelectMany(counter => counter.Printed).Distinct()],
            ByStatus = cues.Values("status").Count == 2,
            Holder = cues.Values("holder").Count > 0 ? cues.Values("holder")[0] : null,
            Total = cues.Has("total"),
            PartOnly = cues.Has("scope", "part"),
            OfMembers = cues.Has("scope", "members"),
            Broad = cues.Has("scope", "broad"),
            ByDivision = byDivision,
            Change = ChangeOf(cues),
            Account = cues.Has("ask", "account"),
            Department = cues.Has("scope", "department"),
            AsksContained = cues.Has("scope", "contained"),
            OrganisationNames = cues.Has("scope", "organisation"),
            Each = cues.Has("scope", "each"),
            Repeated = cues.Has("scope", "repeated"),
            Document = scope.Document ?? head?.Document,
            Sides = sides,
            NamesPaper = head?.Paper ?? scope.Mentions.Any(mention => mention.Paper),
            ScopeWords = scope.Words,
            AcrossDocuments = scope.AcrossDocuments,
            ForeignScope = scope.Foreign,
            Divisions = [.. divisions.Select(division => division.Label).Distinct()],
            Section = section,
            Accounts = inAccounts,
            Rows = [.. rows.Select(row => row.Number).Distinct()],
            Conditions = conditions,
            Mentions = mentions,
            Rank = rank,
            Unit = unit,
            Step = (cues.Has("turn", "next") ? 1 : 0) - (cues.Has("turn", "back") ? 1 : 0),
            Corrects = cues.All.Any(cue => cue is { Slot: "turn", Value: "correct", Start: 0 }),
            Literal = cues.Has("turn", "literal"),
            ForPaper = cues.Has("turn", "paper"),
            Containing = Quotations.ContainedWord(text.Text),
        };
        Question linked = Linked(question, text);
        return cues.Has("relative", "own") ? linked with { Years = [.. years.Select(year => year.Year).Concat(RelativeYears(cues, YearOf(linked))).Distinct()] } : linked;
    }

    // 本年度 of a paper's item is the year of that paper, whatever newer papers stand beside it.
    private FiscalYear YearOf(Question question) =>
        NewestOf(question.Accounts?.Meant.FirstOrDefault()?.Document ?? question.Document ?? (question.Links is [{ Coverage: >= Enough } best, ..] ? best.Subject.Document : string.Empty));

    private static ChangeWanted ChangeOf(CueList cues) => cues.Values("change") is [var only] ? Enum.Parse<ChangeWanted>(only, ignoreCase: true) : ChangeWanted.None;

    private IReadOnlyList<Link> Link(IReadOnlyList<string> words, string whole, Question question) =>
        linker.Rank(words, whole, subject => owners.Accepts(subject, question), MostLinks);

    private Question Linked(Question question, QuestionText text)
    {
        if (question.Accounts is { } named && named.Meant.Any())
        {
            return question with { Links = LinksOf(named.Groups.SelectMany(group => group)), Parts = named.Groups.Count > 1 ? [.. named.Groups.Select(LinksOf)] : [] };
        }

        IReadOnlyList<string> words = [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length))];
        // Hiragana alone names nothing.
        bool brief = !CharacterWeight.MayName(words) && words.Any(BeginsName);
        words = brief ? [.. words.Where(BeginsName).Select(LeadingKana.WithoutParticle)] : words;
        question = brief ? question with { Broad = true } : question;
        bool mayName = brief || CharacterWeight.MayName(words);
        (IReadOnlyList<Link> links, IReadOnlyList<string> said) = mayName ? LinkWithAliases(words, text.Text, question, question.Operations.All(IsFigure)) : ([], words);
        return question.Section is { } section && SectionLinks.Parts(Subjects, section, said) is { Count: > 0 } numbered
            ? question with { SubjectWords = [], Links = numbered[0], Parts = numbered.Count == 2 ? numbered : [] }
            : question with
            {
                SubjectWords = said,
                SaidWords = words,
                KanaWords = [.. text.FreeRuns().Where(run => !IsJoined(text.Text, run.Start)).Select(run => LeadingKana.Whole(WithoutFiller(text.Text.Substring(run.Start, run.Length)))).Where(word => word.Length > 0)],
                Aliases = [.. vocabulary.Aliases.Where(alias => words.Any(word => word.Contains(alias.Said, StringComparison.Ordinal)))],
                Links = SeparateAccounts.Weaken(SectionLinks.Inside(sounds.Weaken(LeadingKana.Heard(Subjects, links, [.. said.Select(WithoutFiller)], [.. Opening(text)]), SoundRuns.In(text)), question.Section), text.Text),
                Parts = question.Each || question.Operations.Any(NeedsTwo) ? SideBySide.Split(text, (at, length) => guard.IsInsideName(text.Text, at, length), part => LinkWithAliases(part, string.Concat(part), question, figure: true).Links) : [],
            };
    }

    private IReadOnlyList<Link> LinksOf(IEnumerable<Item> items) => [.. items.Select(Subjects.Of).Distinct().Select(subject => new Link(subject, 1000, 1000, 1000, false, true))];

    // かかりつけ医, へき地, がん: few characters, but names begin so.
    private bool BeginsName(string word) => LeadingKana.WithoutParticle(word) is { Length: > 1 } said && Subjects.Cores.Any(core => core.Length > said.Length && core.StartsWith(said, StringComparison.Ordinal) && CharacterWeight.Of(core[said.Length]) != 1);

    // 「…の国費と熊本県の…」: the fund base of the first side says whose paper it is.
    private Question? OfOwner(QuestionText text, CueList cues, ScopeMention only)
    {
        Cue owner = cues.All.FirstOrDefault(cue => cue.Slot == "base" && cue.End <= only.Start && SideReader.JoinsNext(text.Text[cue.Start..only.Start]));
        // Once: the longer text begins with the owner itself.
        bool named = owner.Value is null || text.Text.StartsWith(owner.Value + "の", StringComparison.Ordinal);
        Question? read = named ? null : Read(new QuestionText(text.Original, owner.Value + "の" + text.Text));
        return read?.Sides.Count == 2 ? read : null;
    }

    private static bool IsFigure(Operation operation) => operation is Operation.Unspecified or Operation.Amount or Operation.Difference or Operation.Growth;

    // はしかの対策: so few sounds are a word only where nothing stands before them.
    private IEnumerable<string> Opening(QuestionText text) => text.FreeRuns()
        .Where(run => run.Start == 0 || QuestionText.IsBoundary(text.Text[run.Start - 1]))
        .Select(run => WithoutFiller(text.Text.Substring(run.Start, run.Length)));

    // 「いつにやったと報告」: what a particle joins to the words before it is no name.
    private static bool IsJoined(string text, int start) => start > 0 && !QuestionText.IsBoundary(text[start - 1]) && "のをがにはでともへ".Contains(text[start], StringComparison.Ordinal);

    // における地域医療…: a filler that a name happens to hold is no kana of its own.
    private string WithoutFiller(string word)
    {
        var found = new List<Cue>();
        vocabulary.Fillers.Find(word, found);
        Cue first = found.FirstOrDefault(cue => cue.Start == 0);
        return word[first.Length..];
    }

    private static bool NeedsTwo(Operation operation) =>
        operation is Operation.Sum or Operation.Compare or Operation.Share or Operation.Difference or Operation.Average or Operation.List;

    private (IReadOnlyList<Link> Links, IReadOnlyList<string> Words) LinkWithAliases(
        IReadOnlyList<string> words, string whole, Question question, bool figure)
    {
        IReadOnlyList<Link> best = foreign.Weaken(Link(words, whole, question), words, figure);
        IReadOnlyList<string> said = words;
        foreach ((string alias, string printed) in vocabulary.Aliases)
        {
            if (!words.Any(word => word.Contains(alias, StringComparison.Ordinal)))
            {
                continue;
            }

            IReadOnlyList<string> translated = [.. words.Select(word => word.Replace(alias, printed, StringComparison.Ordinal))];
            IReadOnlyList<Link> other = foreign.Weaken(Link(translated, whole.Replace(alias, printed, StringComparison.Ordinal), question), translated, figure);
            best = AsWellNamed(best, alias, printed, other);
            IReadOnlyList<Link> merged = Merged(best, other);
            if (merged.Count > 0 && (best.Count == 0 || merged[0] != best[0]))
            {
                said = translated;
            }

            best = merged;
        }

        return (best, said);
    }

    // Of 大阪・関西万博 and 日本国際博覧会 the one name holds what was said as wholly as the other holds what it stands for.
    private static IReadOnlyList<Link> AsWellNamed(IReadOnlyList<Link> said, string alias, string printed, IReadOnlyList<Link> translated) => translated.Count == 0 ? said
        : [.. said.Select(link => link.Coverage >= WellSaid && link.Subject.Name.Contains(alias, StringComparison.Ordinal) && !link.Subject.Name.Contains(printed, StringComparison.Ordinal)
            ? link with { NameShare = Math.Max(link.NameShare, translated[0].NameShare), Opens = link.Opens || translated[0].Opens } : link)];

    // Papers print both what people say and what it stands for (万博, 日本国際博覧会): each subject counts by the wording that it fits
    // better, but what fits the words as they were said stays before what fits their translation.
    private static IReadOnlyList<Link> Merged(IReadOnlyList<Link> said, IReadOnlyList<Link> translated)
    {
        bool wellSaid = said.Count > 0 && said[0].Coverage >= WellSaid;
        int most = wellSaid ? said[0].Score : int.MaxValue;
        return [.. said.Select(link => (Link: link, Score: link.Score, Rank: 0)).Concat(translated.Select(link => (Link: link, Score: Math.Min(link.Score, most), Rank: 1)))
            .GroupBy(pair => pair.Link.Subject).Select(group => group.OrderBy(pair => wellSaid && pair.Rank == 0 && pair.Link.Coverage >= Enough ? 0 : 1).ThenByDescending(pair => pair.Score).ThenBy(pair => pair.Rank).First())
            .OrderByDescending(pair => pair.Score).ThenBy(pair => pair.Rank).ThenBy(pair => pair.Link.Subject.Index).Select(pair => pair.Link).Take(MostLinks)];
    }

    private CueList FindCues(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        vocabulary.Cues.Find(text.Text, found);
        return new CueList([.. found.Where(cue => !RunGuard.Covers(guarded, cue.Start, cue.Length)).OrderBy(cue => cue.Start)]);
    }

    private IEnumerable<FiscalYear> RelativeYears(CueList cues, FiscalYear own) => cues.Values("relative").Select(word => word switch
    {
        "own" => own,
        "previous" => newest.Previous,
        "next" => newest.Next,
        _ => newest,
    });

    private void MarkFillers(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        vocabulary.Fillers.Find(text.Text, found);
        foreach (Cue filler in found)
        {
            if (text.IsFree(filler.Start, filler.Length) && !RunGuard.Covers(guarded, filler.Start, filler.Length))
            {
                text.Mark(filler.Start, filler.Length, CharacterRole.Filler);
            }
        }
    }

    private bool TryReadSmallTalk(QuestionText text, out Operation talk, out string? kind)
    {
        var found = new List<Cue>();
        vocabulary.SmallTalk.Find(text.Text, found);
        kind = found.Count == 0 ? null : found[^1].Value;
        talk = found.Any(cue => cue.Value is "help" or "who") ? Operation.Help : Operation.SmallTalk;
        if (found.Count == 0)
        {
            return text.Text.All(c => CharacterWeight.Of(c) == 0);
        }

        var rest = new QuestionText(text.Text);
        Mark(rest, found.Select(cue => (cue.Start, cue.Length)));
        MarkFillers(rest, new bool[text.Text.Length]);
        return rest.FreeRuns().Sum(run => rest.Text.AsSpan(run.Start, run.Length).Weight()) < 16;
    }

    private static void Mark(QuestionText text, IEnumerable<(int Start, int Length)> stretches)
    {
        foreach ((int start, int length) in stretches)
        {
            text.Mark(start, length, CharacterRole.Slot);
        }
    }

    private static string Cut(string words)
    {
        int count = 0;
        foreach (System.Text.Rune rune in words.EnumerateRunes())
        {
            count += rune.Utf16SequenceLength;
            if (count > MostCharacters)
            {
                return words[..(count - rune.Utf16SequenceLength)];
            }
        }

        return words;
    }
}
