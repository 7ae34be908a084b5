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
    // As much of what is asked must stand in a name for its paper's year to be meant.
    private const int Enough = 620;
    private readonly Vocabulary vocabulary;
    private readonly Fillers fillers;
    private readonly SmallTalk smallTalk;
    private readonly SubjectReader subjectReader;
    private readonly ScopeFinder scopes;
    private readonly BudgetOwners owners;
    private readonly SectionFinder sections;
    private readonly FiscalYear newest;
    private readonly Dictionary<string, FiscalYear> sourceYears;
    private readonly RunGuard guard;
    private readonly BrokenWords broken;
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
        var light = SearchValues.Create(vocabulary.LightCharacters);
        near = new NearName(Subjects, light);
        scopes = new ScopeFinder(snapshot.Papers, vocabulary);
        owners = new BudgetOwners(snapshot, Subjects);
        sections = new SectionFinder(snapshot);
        accounts = new AccountFinder(snapshot);
        var totals = new TotalNames(vocabulary);
        Totals = [.. snapshot.Items.Where(totals.IsTotal)];
        guard = new RunGuard(new RunFinder(SubjectIndexBuilder.NamesWithFigures(snapshot, Subjects, Totals)));
        broken = new BrokenWords(new RunFinder(SubjectIndexBuilder.NamesAndScopes(snapshot, Subjects)), [vocabulary.Cues, vocabulary.Fillers, vocabulary.Regions]);
        fillers = new Fillers(vocabulary.Fillers);
        smallTalk = new SmallTalk(vocabulary.SmallTalk, fillers);
        var linker = new AliasLinker(new EntityLinker(Subjects, soundOf), new ForeignCompound(Subjects, soundOf, light), owners, vocabulary.Aliases);
        subjectReader = new SubjectReader(Subjects, linker, guard, fillers, vocabulary.Aliases);
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

    /// <summary>Words in the form in which they are read: normalised, old forms as they are written today, words that a space breaks joined.</summary>
    public string Mended(string words) => broken.Mend(vocabulary.InCommonForms(QuestionText.Normal(words)));

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
        string typed = QuestionText.Cut(words);
        string normal = Mended(typed);
        string text = Exclusions.Without(courtesies.Without(normal, guard.Guarded(normal), vocabulary.Asks), vocabulary.Cues);
        Question question = Read(new QuestionText(typed, text));
        return near.Mend(text, question.Links) is { } mended ? Read(new QuestionText(typed, mended)) : question;
    }

    private Question Read(QuestionText text)
    {
        bool[] guarded = guard.Guarded(text.Text);
        if (smallTalk.TryRead(text, out Operation talk, out string? kind))
        {
            return new Question { Text = text.Original, Normalized = text.Text, Operations = [talk], Talk = kind };
        }

        IReadOnlyList<YearMention> years = [.. YearFinder.Find(text.Text).Where(year => !RunGuard.Covers(guarded, year.Start, year.Length))];
        text.MarkSlots(years.Select(year => (year.Start, year.Length)));
        IReadOnlyList<DivisionMention> divisions = [.. DivisionFinder.Find(text.Text).Where(division => text.IsFree(division.Start, division.Length))];
        text.MarkSlots(divisions.Select(division => (division.Start, division.Length)));
        (int Start, int Length)[] numbers = [.. accounts.Numbers(text.Text)];
        text.MarkSlots(numbers);
        SectionMention? section = divisions.Count > 0 || numbers.Length > 0 ? null : sections.Find(text.Text);
        text.MarkSlots(section is null ? [] : [(section.Start, section.Length)]);
        CueList cues = FindCues(text, guarded);
        IReadOnlyList<RowMention> rows = [.. RowNumberFinder.Find(text.Text).Where(row => text.IsFree(row.Start, row.Length))];
        MoneyUnit? unit = UnitFinder.Find(text);
        var conditions = new List<AmountCondition>();
        var mentions = new List<AmountMention>();
        AmountFinder.Find(text, conditions, mentions);
        RankWanted? rank = RankFinder.Find(text, cues);
        rows = [.. rows.Where(row => rank is null || text.IsFree(row.Start, row.Length))];
        text.MarkSlots(rows.Select(row => (row.Start, row.Length)));
        text.MarkSlots(rows.Select(row => RowNumberFinder.NamedBefore(text.Text, row)));
        // 募集期間 is a name: the words for time stay to find it.
        text.MarkSlots(cues.All.Where(cue => cue is not { Slot: "scope", Value: "paper" } && (cue is not { Slot: "ask", Value: "when" } || CharacterWeight.IsHiragana(text.Text[cue.Start]))).Select(cue => (cue.Start, cue.Length)));
        Scope scope = scopes.Find(text, guarded);
        IReadOnlyList<Question> sides = scope.AcrossDocuments ? SideReader.Read(text.Text, scope.Mentions, Read) : [];
        ScopeMention? head = scope.AcrossDocuments && sides.Count == 0 ? SideReader.Head(text.Text, scope.Mentions) : null;
        if (scope.Mentions is [{ } only] && OfOwner(text, cues, only) is { } across)
        {
            return across;
        }

        fillers.Mark(text, guarded);
        AccountMention? inAccounts = section is not null || scope.AcrossDocuments || divisions.Count > 0 ? null : accounts.Find(text, cues, scope.Document, rank is not null || conditions.Count > 0 || cues.Has("change") || cues.Has("ask"));

        // 「事業区分を大きい順に」: divisions are ranked, not what stands in them.
        bool byDivision = cues.Has("scope", "bydivision") || (rank is not null && divisions.Count == 0 && text.Text.Contains(DivisionFinder.Word, StringComparison.Ordinal));
        Question slots = CueSlots.Read(text, cues);
        bool pairs = StagePairs.OfNewest(text.Text, years, cues, newest);
        Question question = slots with
        {
            Stages = pairs ? [Stage.Draft, Stage.Supplementary] : slots.Stages,
            Operations = inAccounts is { AllFunds: true } ? [Operation.Amount] : OperationRules.Of(cues, rank is not null, byDivision) is var asked && asked is [Operation.Unspecified] && Quotations.ContainedWord(text.Text) is not null ? [Operation.List] : asked,
            Years = [.. years.Where(year => !pairs).Select(year => year.Year).Concat(RelativeYears(cues, newest)).Distinct()],
            OwnYear = cues.Has("relative", "own") && years.Count == 0,
            Bases = inAccounts?.Fund is { } fund ? [fund] : inAccounts is { AllFunds: true } ? [] : cues.Values("base"),
            Counters = [.. vocabulary.Counters.Where(counter => text.Text.Contains(counter.Asked, StringComparison.Ordinal)).SelectMany(counter => counter.Printed).Distinct()],
            ByDivision = byDivision,
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
            Containing = Quotations.ContainedWord(text.Text),
        };
        Question linked = subjectReader.Read(question, text);
        if (cues.Has("relative", "current") && cues.Has("relative", "previous"))
        {
            // 「予算額と前年度」 of a book are its own two years.
            FiscalYear own = YearOf(linked);
            return linked with { Years = [.. years.Select(year => year.Year).Append(own).Append(own.Previous).Distinct()] };
        }

        return cues.Has("relative", "own") ? linked with { Years = [.. years.Select(year => year.Year).Concat(RelativeYears(cues, YearOf(linked))).Distinct()] } : linked;
    }

    // 本年度 of a paper's item is the year of that paper, whatever newer papers stand beside it.
    private FiscalYear YearOf(Question question) =>
        NewestOf(question.Accounts?.Meant.FirstOrDefault()?.Document ?? question.Document ?? (question.Links is [{ Coverage: >= Enough } best, ..] ? best.Subject.Document : string.Empty));

    private IEnumerable<FiscalYear> RelativeYears(CueList cues, FiscalYear own) => cues.Values("relative").Select(word => word switch
    {
        "own" => own,
        "previous" => newest.Previous,
        "next" => newest.Next,
        _ => newest,
    });

    // 「…の国費と熊本県の…」: the fund base of the first side says whose paper it is.
    private Question? OfOwner(QuestionText text, CueList cues, ScopeMention only)
    {
        Cue owner = cues.All.FirstOrDefault(cue => cue.Slot == "base" && cue.End <= only.Start && SideReader.JoinsNext(text.Text[cue.Start..only.Start]));
        // Once: the longer text begins with the owner itself.
        bool named = owner.Value is null || text.Text.StartsWith(owner.Value + "の", StringComparison.Ordinal);
        Question? read = named ? null : Read(new QuestionText(text.Original, owner.Value + "の" + text.Text));
        return read?.Sides.Count == 2 ? read : null;
    }

    private CueList FindCues(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        vocabulary.Cues.Find(text.Text, found);
        return new CueList([.. found.Where(cue => !RunGuard.Covers(guarded, cue.Start, cue.Length)).OrderBy(cue => cue.Start)]);
    }
}
