using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>How many projects a group has, which they are, and which of them are the largest or smallest.</summary>
internal static class GroupLists
{
    private const int MostShown = 10;
    private const int MostRanks = 40;

    /// <summary>How many projects; with a measure or a condition only those whose amounts fulfil it.</summary>
    public static Answer Count(RegisterTurn turn, GroupFigures group)
    {
        if (turn.Question.Measures.Count + turn.Question.Conditions.Count + turn.Question.Years.Count > 0)
        {
            return CountOfAmounts(turn, group);
        }

        int members = group.CountMembers();
        turn.Reply.Line(Text($"{Named(group)}は、行政事業レビュー（{turn.ReviewYear}年度）に "), turn.Reply.Count(members, "事業", strong: true), Text(" あります。"));
        if (members > 0 && turn.Snapshot.PassagesOf(group.Members.First()) is [var place, ..])
        {
            turn.Reply.Cite(place);
        }

        return turn.Reply.Build(members > 0 ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>The projects with the largest or smallest amounts.</summary>
    public static Answer? Rank(RegisterTurn turn, GroupFigures group)
    {
        RankWanted rank = turn.Question.Rank ?? new RankWanted(true, 1, 1);
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        IEnumerable<RegisterFigure> valued = group.Valued(measure, year).Where(figure => rank.Descending || figure.Yen > 0);
        RegisterFigure[] order = [.. rank.Descending ? valued.OrderByDescending(figure => figure.Yen) : valued.OrderBy(figure => figure.Yen)];
        RegisterFigure[] shown = [.. order.Skip(rank.From - 1).Take(Math.Min(rank.Count, MostRanks))];
        if (shown.Length == 0)
        {
            return null;
        }

        Fact[] inOrder = InOrder(turn, shown);
        string end = rank.Descending ? "大きい" : "小さい";
        string place = rank.From == 1 ? $"最も{end}事業" : $"{end}方から順に数えた事業";
        if (inOrder.Length > 1)
        {
            turn.Reply.Line(Text($"{group.Name}で{RegisterWording.When(measure, year)}の{end}順:"));
            for (int i = 0; i < inOrder.Length; i++)
            {
                turn.Reply.Line([Text($"{rank.From + i}. "), .. RegisterWording.Named(turn.Reply, GroupFigures.ProjectOf(inOrder[i])), Text(" "), turn.Reply.Amount(inOrder[i], strong: i == 0), turn.Reply.Cite(inOrder[i])]);
            }

            return turn.Reply.Build(Outcome.Answered);
        }

        turn.Reply.Line([Text($"{group.Name}で{RegisterWording.When(measure, year)}の{place}は、"), .. RegisterWording.Named(turn.Reply, GroupFigures.ProjectOf(inOrder[0])), Text("の "), .. RegisterWording.Amount(turn.Reply, inOrder[0]), Text("です。")]);
        if (order.Skip(rank.From).Take(1).ToArray() is { Length: 1 } next && InOrder(turn, next) is [var second])
        {
            turn.Reply.Line([Text("次は、"), .. RegisterWording.Named(turn.Reply, GroupFigures.ProjectOf(second)), Text("の "), turn.Reply.Amount(second), turn.Reply.Cite(second), Text(" です。")]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    /// <summary>The projects by name, the largest first.</summary>
    public static Answer? List(RegisterTurn turn, GroupFigures group)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        RegisterFigure[] figures = [.. group.All(measure, year).OrderByDescending(figure => figure.Yen)];
        if (figures.Length == 0)
        {
            return null;
        }

        bool some = turn.Question.Conditions.Count > 0;
        int members = group.CountMembers();
        int all = some ? figures.Length : members;
        turn.Reply.Line([Text($"{Named(group)}{(some ? "のうち" + Condition(turn, measure, year) + "もの" : string.Empty)}は "), turn.Reply.Count(all, "件", strong: true), Text($" です。{RegisterWording.When(measure, year)}の大きい順:")]);
        foreach (Fact fact in InOrder(turn, [.. figures.Take(MostShown)]))
        {
            turn.Reply.Line([Text("・"), .. RegisterWording.Named(turn.Reply, GroupFigures.ProjectOf(fact)), Text(" "), .. RegisterWording.Amount(turn.Reply, fact, strong: false)]);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    private static Answer CountOfAmounts(RegisterTurn turn, GroupFigures group)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        bool anyAmount = turn.Question.Measures.Count + turn.Question.Conditions.Count == 0;
        RegisterFigure[] counted = [.. group.All(measure, year).Where(figure => anyAmount || figure.Yen != 0)];
        group.Use(counted);
        string what = anyAmount ? $"{new FiscalYear(year).Japanese}の欄がある" : turn.Question.Conditions.Count > 0 ? Condition(turn, measure, year) : RegisterWording.When(measure, year) + "がある";
        turn.Reply.Line(Text($"{Named(group)}のうち{what}ものは "), turn.Reply.Count(counted.Select(figure => figure.Project).Distinct().Count(), "事業", strong: true), Text(" です。"));
        if (Array.Exists(counted, figure => figure.State == FigureState.Value))
        {
            group.Receipts(counted);
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    private static string Condition(RegisterTurn turn, RegisterMeasure measure, int year) => $"{RegisterWording.When(measure, year)}がご指定の範囲にある";

    // 「…を名称に含む事業」 is a name of its own.
    private static string Named(GroupFigures group) => group.Name.EndsWith("事業", StringComparison.Ordinal) ? group.Name : group.Name + "の事業";

    private static Fact[] InOrder(RegisterTurn turn, IReadOnlyList<RegisterFigure> figures)
    {
        ILookup<Item, Fact> facts = turn.Snapshot.WholeFactsOf(figures).ToLookup(GroupFigures.ProjectOf);
        return [.. figures.Select(figure => facts[turn.Snapshot.Projects[figure.Project]].First(fact => (fact.Figure.Yen ?? 0) == figure.Yen))];
    }
}
