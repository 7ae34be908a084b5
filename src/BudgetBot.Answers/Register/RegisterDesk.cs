using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Questions.Text;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Answers questions over the registers of a snapshot, beside the papers' handlers.</summary>
internal sealed class RegisterDesk
{
    private const int MostSideBySide = 8;
    private const int MostMentioned = 3;
    private const int NearlyAll = 800;
    private const int NamedWell = 700;
    private readonly SnapshotReader snapshot;
    private readonly RegisterReader reader;

    private RegisterDesk(SnapshotReader snapshot, Func<string, string> soundOf)
    {
        this.snapshot = snapshot;
        reader = new RegisterReader(snapshot, soundOf);
    }

    /// <summary>A desk over a snapshot, or null where it has no register.</summary>
    public static RegisterDesk? Over(SnapshotReader snapshot, Func<string, string> soundOf) => snapshot.Projects.Count == 0 ? null : new RegisterDesk(snapshot, soundOf);

    /// <summary>Reads a question; one that names nothing of its own goes on with the one before it.</summary>
    /// <param name="said">The same question as the papers' reader understood it.</param>
    /// <param name="before">The question over the register before it, or null.</param>
    public RegisterQuestion Read(Question said, RegisterQuestion? before) => Weighed(RegisterFollowUps.Resolve(reader.Read(said.Text), before, reader.Newest), said);

    // 医師偏在対策 is what a paper prints, and the parts of it in 医師等の地域偏在・診療科偏在対策に向けた調査事業 are no other way to say that.
    private static RegisterQuestion Weighed(RegisterQuestion asked, Question said) =>
        asked is { Heard: not null, SaidInFull: 0, NamesRegister: false, Ministries.Count: 0, LeansOnBefore: false } && said.Links.Any(link => link is { ByReading: false, NameShare: >= NamedWell }) ? asked with { Doubtful = true } : asked;

    /// <summary>Whether the register answers before the papers are asked.</summary>
    /// <param name="asked">The question over the register.</param>
    /// <param name="said">The same question as the papers' reader understood it.</param>
    public bool GoesFirst(RegisterQuestion asked, Question said)
    {
        if (IsForPapers(asked, said))
        {
            return false;
        }

        if (asked.NamesRegister || snapshot.Papers.Count == 0)
        {
            return true;
        }

        // A name that was only heard is no more said of the register than of a paper that has nearly all of it too; nor is 「前年」 a year that papers do not reach.
        bool paperSaid = said.Links.Any(link => (link.Whole && link.Subject.Name.Length >= asked.SaidInFull) || (link.Opens && asked.Words.Count > 0) || (asked.Heard is not null && link.NameCoverage >= NearlyAll));
        bool onlyHere = HasOnlyRegister(asked) || (asked is { Years.Count: > 0, YearShift: null } && asked.Years.All(year => year < snapshot.NewestYear.Year - 1));
        return asked.SaidInFull > 0 ? !paperSaid || onlyHere
            : asked.OfGroup ? asked.Ministries.Count > 0 || onlyHere || IsOfOfficeAlone(asked, said)
            : asked is { Projects.Count: > 0, Loose: false } && (HasOnlyRegister(asked) || ((onlyHere || asked.Ask == RegisterAsk.Owner) && !paperSaid) || IsNamedHereAlone(asked, said));
    }

    // 中小企業庁の事業: no paper has an office of that name, only words of it.
    private static bool IsOfOfficeAlone(RegisterQuestion asked, Question said) => asked.Offices.Count > 0 && said.Document is null
        && !said.Links.Any(link => asked.Offices.Any(office => link.Subject.Name.Contains(office, StringComparison.Ordinal)));

    // エイズ対策 stands in names here, and of the papers in a sentence at most: what that sentence belongs to is another thing.
    // A bare number (じゃあ47は？) is that of a row, and no name.
    private static bool IsNamedHereAlone(RegisterQuestion asked, Question said) => asked is { Words.Count: > 0, Doubtful: false, InTexts.Count: 0 } && !asked.Words.All(word => word.All(char.IsAsciiDigit)) && SaysName(asked) && said is { AcrossDocuments: false, Section: null, Accounts: null, Aliases.Count: 0, Divisions.Count: 0, Rows.Count: 0 }
        && (said.Document is null || asked.Ministries.Count > 0) && (said.Links.Count > 0 || CharacterWeight.MayName(said.SubjectWords)) && said.Status is null
        && !said.Links.Any(link => link is { ByReading: false, NameShare: >= NearlyAll } || (link is { ByReading: true, NameShare: >= NamedWell } && asked.Words.All(word => word.All(CharacterWeight.IsHiragana))) || link.Whole || asked.Words.All(word => link.Subject.Name.Contains(word, StringComparison.Ordinal)))
        && (!said.Broad || asked.Words.All(word => said.Normalized.Contains(word + "関係", StringComparison.Ordinal)));

    // 国立がん研究センターの運営費 says the name but for its joints.
    private static bool SaysName(RegisterQuestion asked) => asked.Heard is not { } heard
        || TextNormalizer.NameKey(heard.Name).Contains(TextNormalizer.NameKey(heard.Said).Replace("の", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);

    /// <summary>Whether the register has a name for what of the papers only a detail of a city's book is called by: both are then shown.</summary>
    public static bool NamesToo(RegisterQuestion asked) => asked is { Words.Count: > 0, Doubtful: false, Loose: false, InTexts.Count: 0, Projects.Count: > 0, Ask: RegisterAsk.Amount } && SaysName(asked);

    // Of what papers print under the same words, a sum or rank over the register's projects would say nothing.
    private static bool AddsBesidePapers(RegisterQuestion asked, Question said) => IsOverMany(asked) && asked is { Ask: RegisterAsk.Sum or RegisterAsk.Rank or RegisterAsk.Average, NamesRegister: false, Ministries.Count: 0, Words.Count: > 0 } && !HasOnlyRegister(asked)
        && said.Links.Any(link => asked.Words.All(word => link.Subject.Name.Contains(word, StringComparison.Ordinal)));

    /// <summary>Whether the register may answer what the papers do not.</summary>
    public bool MayFollow(RegisterQuestion asked, Question said) => !((asked.Doubtful || asked.Loose) && snapshot.Papers.Count > 0 && !HasOnlyRegister(asked) && asked.Ministries.Count == 0 && asked.Ask != RegisterAsk.Owner)
        && !IsForPapers(asked, said) && !AddsBesidePapers(asked, said) && (asked.InTexts.Count > 0 ? snapshot.Papers.Count == 0 || (FoundInTexts.Describes(asked) && AsksForProjects(asked)) : asked.Projects.Count > 0 || asked.OfGroup);

    /// <summary>The answer, or null where the register has nothing of what is asked.</summary>
    public Answer? Answer(RegisterQuestion question)
    {
        var turn = new RegisterTurn(snapshot, question, reader.Newest);
        Answer? answer = question.Doubtful ? Offer(turn)
            : SideBySide.Wants(turn) ? SideBySide.Answer(turn)
            : question.InTexts.Count > 0 ? FoundInTexts.Answer(turn)
            : question is { OfMinistries: true, Projects.Count: 0 } && question.Ask is RegisterAsk.Rank or RegisterAsk.List or RegisterAsk.Amount or RegisterAsk.Sum or RegisterAsk.Breakdown ? MinistryRanks.Answer(turn)
            : question.OfGroup || IsOverMany(question) ? ProjectGroups.Answer(turn)
            : null;
        answer ??= question.Projects.Count == 0 ? null : OfProjects(turn);
        answer = answer is null ? null : WhyNote.Add(question, HeardNotes.Add(answer, question));
        return answer is null || question.Unit is not { } unit ? answer : UnitWording.Apply(answer, unit.Name);
    }

    /// <summary>Names the projects of the register that bear the name of what a paper has answered, or what was asked in theirs.</summary>
    public Answer Mention(Answer answer, RegisterQuestion question)
    {
        if (answer.Outcome is not (Outcome.Answered or Outcome.Clarify) || question.Loose || question.Doubtful || HeardNotes.IsOtherName(question) || question.Projects.Count == 0 || (question.InTexts.Count > 0 && !FoundInTexts.Describes(question)))
        {
            return answer;
        }

        Item[] named = [.. question.Projects.Take(MostMentioned)];
        string names = string.Join("、", named.Select(project => $"「{project.Printed}」（{project.Path[0]}）")) + (question.Projects.Count > MostMentioned ? "など" : string.Empty);
        string titles = string.Concat(snapshot.Sources.Where(source => answer.SourceTitles.ContainsKey(source.Document)).Select(source => $"「{source.Title}」"));
        string papers = answer.Outcome == Outcome.Answered && titles.Length > 0 ? $"以上は{titles}によります。" : string.Empty;
        string where = papers + (question.InTexts.Count > 0 ? "行政事業レビューには、これを概要などに記した" : "行政事業レビューにも");
        AnswerLine line = AnswerLine.Of(Text($"{where}{names}があります。「行政事業レビューの…」と尋ねると、その額を示します。"));
        return answer with { Lines = [.. answer.Lines, line], Evidence = answer.Evidence with { Named = [.. answer.Evidence.Named, .. named] } };
    }

    /// <summary>That the ministries named have no project of what is asked: their budgets are in the register.</summary>
    public Answer NoneOf(RegisterQuestion question)
    {
        var turn = new RegisterTurn(snapshot, question, reader.Newest);

        // Without spaces, letters and digits of two words have become one.
        string[] said = [.. question.Words.Where(word => !word.Any(char.IsAsciiLetterOrDigit))];
        turn.Reply.Line(
        [
            Text($"行政事業レビューの{string.Join('・', question.Ministries)}の事業に、"),
            .. said.SelectMany(word => new[] { Text("「"), new Segment.Echo(word), Text("」") }),
            Text((said.Length > 0 ? "を名称に含むもの" : "お尋ねのもの") + "は見当たりませんでした。"),
        ]);
        return turn.Reply.Build(Outcome.NotFound);
    }

    // Beside papers: words of a question about anything (何か所, …の数) stand in the texts of some project too.
    private static bool AsksForProjects(RegisterQuestion asked) => asked.NamesRegister || asked.Ask is RegisterAsk.Which or RegisterAsk.List || asked.Measures.Count + asked.Years.Count > 0;

    // What no paper states: execution, the current budget, what is carried over.
    private static bool HasOnlyRegister(RegisterQuestion asked) => asked.Ask is RegisterAsk.ExecutionRate or RegisterAsk.Unspent or RegisterAsk.Lapsed
        || asked.Measures.Any(measure => measure.Measure.Stage is Stage.Executed or Stage.Current or Stage.Other);

    // 「1事業あたり」 is a mean of projects; other amounts per unit, people and opinions are no matter of the register.
    private static bool IsForPapers(RegisterQuestion asked, Question said) => said.Operation is Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person
        || (said.Operation is Operation.PerUnit && asked.Ask != RegisterAsk.Average);

    private static bool IsOverMany(RegisterQuestion question) =>
        question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Ask: RegisterAsk.Sum or RegisterAsk.Rank or RegisterAsk.Count or RegisterAsk.List or RegisterAsk.Average or RegisterAsk.Which }
        || question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Ask: RegisterAsk.ExecutionRate, Rank: not null }
        || question is { SaidInFull: 0, Projects.Count: > 1, Sides.Count: 0, Conditions.Count: > 0 };

    private static Answer? OfProjects(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        IReadOnlyList<Item> projects = question.Projects;
        if (projects.Count > MostSideBySide && question.SaidInFull == 0)
        {
            return TooMany(turn, projects);
        }

        Item[] shown = [.. projects.Take(MostSideBySide)];
        if (question.Sides.Count > 0 && AsksAmount(question) && ProjectLines.Answer(turn, shown[0]) is { } lines)
        {
            return lines;
        }

        if (question.Sides.Count > 0 && question.Ministries.Count > 0 && !Array.Exists(shown, project => RegisterReader.IsOf(project, question)))
        {
            turn.Reply.Line(Text($"この名称の事業は、{string.Join('・', question.Ministries)}にはありません。ほかの府省庁の事業を示します。"));
        }

        if (shown.Length > 1 && question.Sides.Count == 0)
        {
            string near = question.Heard is not null ? "に近い名称の事業を並べます。" : question.Loose ? "の言葉を名称に含む事業を並べます。" : "を名称に含む事業を並べます。";
            turn.Reply.Line(Text(string.Concat(question.Words.Select(word => $"「{word}」")) + near));
        }

        return question.Ask switch
        {
            RegisterAsk.ExecutionRate => ProjectAmounts.Rates(turn, shown),
            RegisterAsk.Unspent or RegisterAsk.Lapsed => Remainders.OfProjects(turn, shown),
            RegisterAsk.Difference or RegisterAsk.Growth or RegisterAsk.Gap => ProjectAmounts.Change(turn, shown),
            RegisterAsk.Transition => ProjectAmounts.Transition(turn, shown),
            RegisterAsk.Breakdown => ProjectAccounts.Breakdown(turn, shown[0]) ?? ProjectAmounts.Amounts(turn, shown),
            RegisterAsk.Owner or RegisterAsk.Subsidy or RegisterAsk.Purpose or RegisterAsk.Problem or RegisterAsk.Outline or RegisterAsk.Period or RegisterAsk.Which when question.Measures.Count == 0 || question.Ask == RegisterAsk.Subsidy => ProjectTexts.Answer(turn, shown),
            _ when question.Account is not null => ProjectAccounts.OfAccount(turn, shown[0]),
            _ => ProjectAmounts.Amounts(turn, shown),
        };
    }

    private static bool AsksAmount(RegisterQuestion question) => question is { Account: null, Sides.Count: 1, LeansOnBefore: false } && question.Projects.Count == 1
        && question.Ask is RegisterAsk.Amount or RegisterAsk.Sum or RegisterAsk.Breakdown;

    private static Answer Offer(RegisterTurn turn)
    {
        foreach (Item project in turn.Question.Projects)
        {
            turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), Text("のことですか。")]);
            turn.Reply.Step(RegisterWording.Title(project), turn.Question.Text.Replace(turn.Question.Heard!.Value.Said, project.Printed, StringComparison.OrdinalIgnoreCase));
        }

        return turn.Reply.Build(Outcome.Clarify);
    }

    private static Answer TooMany(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        foreach (Item project in projects)
        {
            turn.Reply.Mention(project);
        }

        RegisterQuestion question = turn.Question;
        (RegisterMeasure measure, int year) = (turn.Measures[0].Measure, turn.YearsOf(turn.Measures[0])[0]);
        turn.Reply.Line(Text($"{string.Concat(question.Words.Select(word => $"「{word}」"))}を名称に含む事業が "), turn.Reply.Count(projects.Count, "件"), Text(" あります。事業名か予算事業IDで絞ってください。"));
        foreach (Item project in projects.Take(MostSideBySide))
        {
            Fact? fact = question.Ask is RegisterAsk.Amount ? turn.FactOf(project, measure, year) : null;
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, project), .. fact is null ? [] : (IEnumerable<Segment>)[Text($": {RegisterWording.When(measure, year)} "), .. RegisterWording.Amount(turn.Reply, fact, strong: false)]]);
            turn.Reply.Step(RegisterWording.Title(project), $"予算事業ID{project.Number}の{(question.Ask == RegisterAsk.ExecutionRate ? "執行率" : "当初予算")}");
        }

        return turn.Reply.Build(Outcome.Clarify);
    }
}
