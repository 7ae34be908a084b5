using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Answers questions over the registers of a snapshot, beside the papers' handlers.</summary>
internal sealed class RegisterDesk
{
    private const int MostSideBySide = 8;
    private const int MostMentioned = 3;
    private readonly SnapshotReader snapshot;
    private readonly RegisterReader reader;

    private RegisterDesk(SnapshotReader snapshot)
    {
        this.snapshot = snapshot;
        reader = new RegisterReader(snapshot);
    }

    /// <summary>A desk over a snapshot, or null where it has no register.</summary>
    public static RegisterDesk? Over(SnapshotReader snapshot) => snapshot.Projects.Count == 0 ? null : new RegisterDesk(snapshot);

    /// <summary>Reads a question; one that names nothing of its own goes on with the one before it.</summary>
    public RegisterQuestion Read(string text, RegisterQuestion? before)
    {
        RegisterQuestion said = reader.Read(text);
        return before is null || !said.NamesNothing || said.NamesRegister ? said : said with
        {
            LeansOnBefore = true,
            Projects = before.Projects,
            Words = before.Words,
            SaidInFull = before.SaidInFull,
            Ministries = before.Ministries,
            Offices = before.Offices,
            NamesRegister = before.NamesRegister,
            Ask = said.SaysAsk ? said.Ask : before.Ask,
            Measures = said.Measures.Count > 0 || said.SaysAsk ? said.Measures : before.Measures,
            Years = said.Years.Count > 0 ? said.Years : before.Years,
            Account = said.Account ?? before.Account,
            Rank = said.Rank ?? (said.SaysAsk ? null : before.Rank),
        };
    }

    /// <summary>Whether the register answers before the papers are asked.</summary>
    /// <param name="asked">The question over the register.</param>
    /// <param name="said">The same question as the papers' reader understood it.</param>
    public bool GoesFirst(RegisterQuestion asked, Question said)
    {
        if (said.Operation is Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person or Operation.PerUnit)
        {
            return false;
        }

        if (asked.NamesRegister || snapshot.Papers.Count == 0)
        {
            return true;
        }

        bool paperSaid = said.Links.Any(link => link.Whole && link.Subject.Name.Length >= asked.SaidInFull);
        bool onlyHere = asked.Measures.Any(measure => measure.Measure.Stage is Stage.Executed or Stage.Current or Stage.Other) || asked.Ask is RegisterAsk.ExecutionRate
            || (asked.Years.Count > 0 && asked.Years.All(year => year < snapshot.NewestYear.Year - 1));
        return asked.SaidInFull > 0 ? !paperSaid || onlyHere
            : asked.OfGroup ? asked.Ministries.Count > 0 || onlyHere
            : asked is { Projects.Count: > 0, Loose: false } && (onlyHere || asked.Ask == RegisterAsk.Owner) && !paperSaid;
    }

    /// <summary>Whether the register may answer what the papers do not.</summary>
    public bool MayFollow(RegisterQuestion asked, Question said) => !(asked.Loose && snapshot.Papers.Count > 0)
        && said.Operation is not (Operation.SmallTalk or Operation.Help or Operation.Opinion or Operation.Person or Operation.PerUnit)
        && (asked.Projects.Count > 0 || asked.OfGroup);

    /// <summary>The answer, or null where the register has nothing of what is asked.</summary>
    public Answer? Answer(RegisterQuestion question)
    {
        var turn = new RegisterTurn(snapshot, question, reader.Newest);
        Answer? answer = question.OfGroup || IsOverMany(question) ? ProjectGroups.Answer(turn) : null;
        answer ??= question.Projects.Count == 0 ? null : OfProjects(turn);
        return answer is null || question.Unit is not { } unit ? answer : UnitWording.Apply(answer, unit.Name);
    }

    /// <summary>Names the projects of the register that bear the name of what a paper has answered, or what was asked in theirs.</summary>
    public static Answer Mention(Answer answer, RegisterQuestion question)
    {
        if (answer.Outcome != Outcome.Answered || question.Loose || question.Projects.Count is 0 or > MostSideBySide)
        {
            return answer;
        }

        Item[] named = [.. question.Projects.Take(MostMentioned)];
        string names = string.Join("、", named.Select(project => $"「{project.Printed}」（{project.Path[0]}）"));
        AnswerLine line = AnswerLine.Of(Text($"行政事業レビューにも{names}があります。「行政事業レビューの…」と尋ねると、その額を示します。"));
        return answer with { Lines = [.. answer.Lines, line], Evidence = answer.Evidence with { Named = [.. answer.Evidence.Named, .. named] } };
    }

    private static bool IsOverMany(RegisterQuestion question) =>
        question is { SaidInFull: 0, Projects.Count: > 1, Ask: RegisterAsk.Sum or RegisterAsk.Rank or RegisterAsk.Count or RegisterAsk.List or RegisterAsk.Average }
        || question is { SaidInFull: 0, Projects.Count: > 1, Ask: RegisterAsk.ExecutionRate, Rank: not null };

    private static Answer? OfProjects(RegisterTurn turn)
    {
        IReadOnlyList<Item> projects = turn.Question.Projects;
        if ((projects.Count > MostSideBySide || turn.Question.Loose) && turn.Question.SaidInFull == 0)
        {
            return TooMany(turn, projects);
        }

        Item[] shown = [.. projects.Take(MostSideBySide)];
        if (shown.Length > 1 && turn.Question.SaidInFull == 0)
        {
            turn.Reply.Line(Text($"{string.Concat(turn.Question.Words.Select(word => $"「{word}」"))}を名称に含む事業を並べます。"));
        }

        return turn.Question.Ask switch
        {
            RegisterAsk.ExecutionRate => ProjectAmounts.Rates(turn, shown),
            RegisterAsk.Difference or RegisterAsk.Growth => ProjectAmounts.Change(turn, shown),
            RegisterAsk.Transition => ProjectAmounts.Transition(turn, shown),
            RegisterAsk.Breakdown => ProjectAccounts.Breakdown(turn, shown[0]) ?? ProjectAmounts.Amounts(turn, shown),
            RegisterAsk.Owner or RegisterAsk.Subsidy or RegisterAsk.Purpose or RegisterAsk.Problem or RegisterAsk.Outline or RegisterAsk.Period when turn.Question.Measures.Count == 0 || turn.Question.Ask == RegisterAsk.Subsidy => ProjectTexts.Answer(turn, shown),
            _ when turn.Question.Account is not null => ProjectAccounts.OfAccount(turn, shown[0]),
            _ => ProjectAmounts.Amounts(turn, shown),
        };
    }

    private static Answer TooMany(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        foreach (Item project in projects)
        {
            turn.Reply.Mention(project);
        }

        turn.Reply.Line(Text($"{string.Concat(turn.Question.Words.Select(word => $"「{word}」"))}を名称に含む事業が "), turn.Reply.Count(projects.Count, "件"), Text(" あります。事業名か予算事業IDで絞ってください。"));
        foreach (Item project in projects.Take(MostSideBySide))
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, project)]);
            turn.Reply.Step(project.Printed.Length > 20 ? project.Printed[..20] : project.Printed, $"予算事業ID{project.Number}の{(turn.Question.Ask == RegisterAsk.ExecutionRate ? "執行率" : "当初予算")}");
        }

        return turn.Reply.Build(Outcome.Clarify);
    }
}
