using System.Buffers;
using BudgetBot.Facts;
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
    private readonly Vocabulary vocabulary;
    private readonly EntityLinker linker;
    private readonly ScopeFinder scopes;
    private readonly FiscalYear newest;
    private readonly RunGuard guard;
    private readonly BrokenWords broken;
    private readonly ForeignCompound foreign;
    private readonly NearName near;

    /// <summary>A reader over a snapshot.</summary>
    /// <param name="snapshot">The snapshot whose items questions may name.</param>
    /// <param name="readingOf">The katakana reading of a text.</param>
    public QuestionReader(SnapshotReader snapshot, Func<string, string> readingOf)
    {
        vocabulary = new Vocabulary(snapshot.Words);
        Func<string, string> soundOf = new SpokenForm(readingOf, vocabulary.LetterNames).Of;
        Subjects = SubjectIndexBuilder.Build(snapshot, vocabulary, soundOf);
        linker = new EntityLinker(Subjects, soundOf);
        var light = SearchValues.Create(vocabulary.LightCharacters);
        foreign = new ForeignCompound(Subjects, soundOf, light);
        near = new NearName(Subjects, light);
        scopes = new ScopeFinder(snapshot.Sources, vocabulary);
        var totals = new TotalNames(vocabulary);
        Totals = [.. snapshot.Items.Where(totals.IsTotal)];
        guard = new RunGuard(new RunFinder(SubjectIndexBuilder.NamesWithFigures(snapshot, Subjects, Totals)));
        broken = new BrokenWords(new RunFinder(SubjectIndexBuilder.NamesAndScopes(snapshot, Subjects)), [vocabulary.Cues, vocabulary.Fillers, vocabulary.Regions]);
        newest = snapshot.Sources.Select(source => source.Year).DefaultIfEmpty(new FiscalYear(2025)).Max();
    }

    /// <summary>The subjects that questions can name.</summary>
    public SubjectIndex Subjects { get; }

    /// <summary>The items whose names say nothing but year, stage and that they are a total (令和7年度予算案（Ａ）, 総事業費, 合計), and tables.</summary>
    public IReadOnlyList<Item> Totals { get; }

    /// <summary>Reads a question without regard to what was said before.</summary>
    public Question Read(string words)
    {
        string typed = Cut(words);
        string text = broken.Mend(vocabulary.InCommonForms(QuestionText.Normal(typed)));
        Question question = Read(new QuestionText(typed, text));
        return near.Mend(text, question.Links) is { } mended ? Read(new QuestionText(typed, mended)) : question;
    }

    private Question Read(QuestionText text)
    {
        bool[] guarded = guard.Guarded(text.Text);
        if (TryReadSmallTalk(text, out Operation talk))
        {
            return new Question { Text = text.Original, Normalized = text.Text, Operations = [talk] };
        }

        IReadOnlyList<YearMention> years = [.. YearFinder.Find(text.Text).Where(year => !RunGuard.Covers(guarded, year.Start, year.Length))];
        Mark(text, years.Select(year => (year.Start, year.Length)));
        IReadOnlyList<DivisionMention> divisions = [.. DivisionFinder.Find(text.Text).Where(division => text.IsFree(division.Start, division.Length))];
        Mark(text, divisions.Select(division => (division.Start, division.Length)));
        CueList cues = FindCues(text, guarded);
        IReadOnlyList<RowMention> rows = [.. RowNumberFinder.Find(text.Text).Where(row => text.IsFree(row.Start, row.Length))];
        MoneyUnit? unit = UnitFinder.Find(text);
        var conditions = new List<AmountCondition>();
        var mentions = new List<AmountMention>();
        AmountFinder.Find(text, conditions, mentions);
        RankWanted? rank = RankFinder.Find(text, cues);
        rows = [.. rows.Where(row => rank is null || text.IsFree(row.Start, row.Length))];
        Mark(text, rows.Select(row => (row.Start, row.Length)));
        // 募集期間 is a name: the words for time stay to find it.
        Mark(text, cues.All.Where(cue => cue is not { Slot: "ask", Value: "when" } || CharacterWeight.IsHiragana(text.Text[cue.Start])).Select(cue => (cue.Start, cue.Length)));
        Scope scope = scopes.Find(text, guarded);
        MarkFillers(text, guarded);

        var question = new Question
        {
            Text = text.Original,
            Normalized = text.Text,
            Operations = OperationRules.Of(cues),
            Years = [.. years.Select(year => year.Year).Concat(RelativeYears(cues)).Distinct()],
            RelativeYear = cues.Has("relative"),
            Previous = cues.Has("ask", "previous"),
            Stages = [.. cues.Values("stage").Select(StageNames.Parse)],
            Bases = cues.Values("base"),
            Status = cues.Values("status").Count == 1 ? cues.Values("status")[0] : null,
            Counters = [.. vocabulary.Counters.Where(counter => text.Text.Contains(counter.Asked, StringComparison.Ordinal)).SelectMany(counter => counter.Printed).Distinct()],
            ByStatus = cues.Values("status").Count == 2,
            Total = cues.Has("total"),
            PartOnly = cues.Has("scope", "part"),
            Broad = cues.Has("scope", "broad"),
            ByDivision = cues.Has("scope", "bydivision"),
            Document = scope.Document,
            ScopeWords = scope.Words,
            AcrossDocuments = scope.AcrossDocuments,
            ForeignScope = scope.Foreign,
            Divisions = [.. divisions.Select(division => division.Label).Distinct()],
            Rows = [.. rows.Select(row => row.Number).Distinct()],
            Conditions = conditions,
            Mentions = mentions,
            Rank = rank,
            Unit = unit,
            Containing = Quotations.ContainedWord(text.Text),
        };
        return Linked(question, text);
    }

    /// <summary>Ranks the subjects for words, as <see cref="Read(string)"/> does for the words left over.</summary>
    public IReadOnlyList<Link> Link(IReadOnlyList<string> words, string whole, string? document) =>
        linker.Rank(words, whole, subject => document is null || subject.Document == document, MostLinks);

    private Question Linked(Question question, QuestionText text)
    {
        IReadOnlyList<string> words = [.. text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length))];
        // Hiragana alone names nothing.
        bool named = CharacterWeight.MayName(words);
        (IReadOnlyList<Link> links, IReadOnlyList<string> said) = named ? LinkWithAliases(words, text.Text, question.Document, question.Operations.All(IsFigure)) : ([], words);
        return question with
        {
            SubjectWords = said,
            Links = LeadingKana.Heard(Subjects, links, said),
            Parts = question.Operations.Any(NeedsTwo) ? SideBySide.Split(text, part => LinkWithAliases(part, string.Concat(part), question.Document, figure: true).Links) : [],
        };
    }

    private static bool IsFigure(Operation operation) => operation is Operation.Unspecified or Operation.Amount or Operation.Difference or Operation.Growth;

    private static bool NeedsTwo(Operation operation) =>
        operation is Operation.Sum or Operation.Compare or Operation.Share or Operation.Difference or Operation.Average or Operation.List;

    private (IReadOnlyList<Link> Links, IReadOnlyList<string> Words) LinkWithAliases(
        IReadOnlyList<string> words, string whole, string? document, bool figure)
    {
        IReadOnlyList<Link> best = Link(words, whole, document);
        IReadOnlyList<string> said = words;
        foreach ((string alias, string printed) in vocabulary.Aliases)
        {
            if (!words.Any(word => word.Contains(alias, StringComparison.Ordinal)))
            {
                continue;
            }

            IReadOnlyList<string> translated = [.. words.Select(word => word.Replace(alias, printed, StringComparison.Ordinal))];
            IReadOnlyList<Link> other = Link(translated, whole.Replace(alias, printed, StringComparison.Ordinal), document);
            if (other.Count > 0 && (best.Count == 0 || other[0].Score > best[0].Score))
            {
                best = other;
                said = translated;
            }
        }

        return (foreign.Weaken(best, said, figure), said);
    }

    private CueList FindCues(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        vocabulary.Cues.Find(text.Text, found);
        return new CueList([.. found.Where(cue => !RunGuard.Covers(guarded, cue.Start, cue.Length)).OrderBy(cue => cue.Start)]);
    }

    private IEnumerable<FiscalYear> RelativeYears(CueList cues) => cues.Values("relative").Select(word => word switch
    {
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

    private bool TryReadSmallTalk(QuestionText text, out Operation talk)
    {
        var found = new List<Cue>();
        vocabulary.SmallTalk.Find(text.Text, found);
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
