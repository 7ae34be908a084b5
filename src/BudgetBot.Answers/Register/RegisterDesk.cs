using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Answers questions over the registers of a snapshot, beside the papers' handlers.</summary>
internal sealed class RegisterDesk
{
    private const int MostSideBySide = 8;
    private const int MostMentioned = 3;
    private const int NamedWell = 700;
    private readonly SnapshotReader snapshot;
    private readonly SearchIndex index;
    private readonly RegisterReader reader;

    private RegisterDesk(SnapshotReader snapshot, SearchIndex index, Func<string, string> soundOf)
    {
        this.snapshot = snapshot;
        this.index = index;
        reader = new RegisterReader(snapshot, index, soundOf);
        Precedence = new RegisterPrecedence(snapshot);
    }

    /// <summary>Which of register and papers a question is for.</summary>
    public RegisterPrecedence Precedence { get; }

    /// <summary>A desk over a snapshot, or null where it has no register.</summary>
    public static RegisterDesk? Over(SnapshotReader snapshot, SearchIndex index, Func<string, string> soundOf) =>
        snapshot.Projects.Count == 0 ? null : new RegisterDesk(snapshot, index, soundOf);

    /// <summary>Reads a question; one that names nothing of its own goes on with the one before it.</summary>
    /// <param name="said">The same question as the papers' reader understood it.</param>
    /// <param name="before">The question over the register before it, or null.</param>
    public RegisterQuestion Read(Question said, RegisterQuestion? before) => Weighed(RegisterFollowUps.Resolve(reader.Read(said.Text), before, reader.Newest), said);

    // 医師偏在対策 is what a paper prints, and the parts of it in 医師等の地域偏在・診療科偏在対策に向けた調査事業 are no other way to say that.
    private static RegisterQuestion Weighed(RegisterQuestion asked, Question said) =>
        asked is { Heard: not null, SaidInFull: 0, NamesRegister: false, Ministries.Count: 0, LeansOnBefore: false } && said.Links.Any(link => link is { ByReading: false, NameShare: >= NamedWell }) ? asked with { Doubtful = true } : asked;

    /// <summary>The answer, or null where the register has nothing of what is asked.</summary>
    public Answer? Answer(RegisterQuestion question)
    {
        var turn = new RegisterTurn(snapshot, index, question, reader.Newest);
        Answer? answer = question.Doubtful ? Offer(turn)
            : SideBySide.Wants(turn) ? SideBySide.Answer(turn)
            : question.InTexts.Count > 0 ? FoundInTexts.Answer(turn)
            : question is { OfMinistries: true, Projects.Count: 0 } && question.Ask is RegisterAsk.Rank or RegisterAsk.List or RegisterAsk.Amount or RegisterAsk.Sum or RegisterAsk.Breakdown ? MinistryRanks.Answer(turn)
            : question.OfGroup || RegisterPrecedence.IsOverMany(question) ? ProjectGroups.Answer(turn)
            : null;
        answer ??= question.Projects.Count == 0 ? null : OfProjects(turn);
        answer = answer is null ? null : WhyNote.Add(question, HeardNotes.Add(answer, question));
        return answer is null || question.Unit is not { } unit ? answer : UnitWording.Apply(answer, unit.Name);
    }

    /// <summary>Names the projects of the register that bear the name of what a paper has answered, or what was asked in theirs.</summary>
    public Answer Mention(Answer answer, RegisterQuestion question)
    {
        if (answer.Outcome is not (Outcome.Answered or Outcome.Clarify) || question.Loose || question.Doubtful || RegisterPrecedence.IsBareNumber(question) || HeardNotes.IsOtherName(question) || question.Projects.Count == 0 || (question.InTexts.Count > 0 && !FoundInTexts.Describes(question)))
        {
            return answer;
        }

        Item[] named = [.. question.Projects.Take(MostMentioned)];
        string names = string.Join("、", named.Select(project => $"「{project.Printed}」（{project.Path[0]}）")) + (question.Projects.Count > MostMentioned ? "など" : string.Empty);
        string[] titles = [.. snapshot.Sources.Where(source => answer.SourceTitles.ContainsKey(source.Document)).Select(source => source.Title)];
        string papers = answer.Outcome == Outcome.Answered && titles.Length > 0 ? SourceNote.Of(titles) : string.Empty;
        string where = papers + (question.InTexts.Count > 0 ? "行政事業レビューには、これを概要などに記した" : "行政事業レビューにも");
        AnswerLine line = AnswerLine.Of(Text($"{where}{names}があります。「行政事業レビューの…」と尋ねると、その額を示します。"));
        return answer with { Lines = [.. answer.Lines, line], Evidence = answer.Evidence with { Named = [.. answer.Evidence.Named, .. named] } };
    }

    /// <summary>That the ministries named have no project of what is asked: their budgets are in the register.</summary>
    public Answer NoneOf(RegisterQuestion question)
    {
        var turn = new RegisterTurn(snapshot, index, question, reader.Newest);

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
