using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Sums, means, execution rates and changes over the projects of a ministry, of an office, of a word in their names, or of the whole register.</summary>
internal static class ProjectGroups
{
    /// <summary>The answer, or null where the group has nothing to say.</summary>
    public static Answer? Answer(RegisterTurn turn)
    {
        GroupFigures group = GroupFigures.Of(turn);
        return turn.Question.Ask switch
        {
            RegisterAsk.Count => GroupLists.Count(turn, group),
            RegisterAsk.Rank => GroupLists.Rank(turn, group),
            RegisterAsk.List or RegisterAsk.Which => GroupLists.List(turn, group),
            RegisterAsk.Amount when turn.Question.Conditions.Count > 0 => GroupLists.List(turn, group),
            RegisterAsk.ExecutionRate when turn.Question.Rank is { } rank => RateRanks.Answer(turn, group, rank),
            RegisterAsk.ExecutionRate => Rate(turn, group),
            RegisterAsk.Unspent or RegisterAsk.Lapsed or RegisterAsk.Difference or RegisterAsk.Gap when turn.Question.Rank is { } rank => DifferenceRanks.Answer(turn, group, rank),
            RegisterAsk.Growth when turn.Question.Rank is not null => null,
            RegisterAsk.Difference or RegisterAsk.Growth => Change(turn, group),
            RegisterAsk.Gap when turn.Question.Years.Count > 1 => Change(turn, group),
            RegisterAsk.Unspent or RegisterAsk.Lapsed => Remainders.OfGroup(turn, group),
            RegisterAsk.Transition => YearSums.Answer(turn, group),
            RegisterAsk.Amount or RegisterAsk.Sum or RegisterAsk.Average => Sum(turn, group),
            _ => null,
        };
    }

    private static Answer? Sum(RegisterTurn turn, GroupFigures group)
    {
        bool any = false;
        foreach (MeasureNamed measure in turn.Measures)
        {
            foreach (int year in turn.YearsOf(measure))
            {
                any |= AddSum(turn, group, measure.Measure, year);
            }
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    private static bool AddSum(RegisterTurn turn, GroupFigures group, RegisterMeasure measure, int year)
    {
        RegisterFigure[] all = group.All(measure, year);
        RegisterFigure[] valued = [.. all.Where(figure => figure.State == FigureState.Value)];
        string when = RegisterWording.When(measure, year) + (turn.Question.Account is { } account ? $"（{account}）" : string.Empty);
        if (valued.Length == 0)
        {
            int newest = turn.NewestOf(measure);
            turn.Reply.Line(Text($"{group.Name}の{when}は、行政事業レビューに{(measure.Stage == Stage.Executed && year >= turn.ReviewYear ? "まだ報告されていません" : "ありません")}。数値のある最新は{RegisterWording.When(measure, newest)}です。"));
            return false;
        }

        long[] operands = group.Use(valued);
        bool mean = turn.Question.Ask == RegisterAsk.Average;
        turn.Reply.Line([Text($"{group.Name}の{when}の{(mean ? "事業ごとの平均" : "合計")}は "), .. mean ? [turn.Reply.Mean(operands, strong: true)] : RegisterWording.Sum(turn.Reply, operands), Text("です。")]);
        turn.Reply.Line(Text("対象: 行政事業レビューのシートのある "), turn.Reply.Count(valued.Select(figure => figure.Project).Distinct().Count(), "事業"), Text("（シート間の重複の調整はしていません）。"));
        RegisterFigure[] pools = [.. all.Where(figure => figure.State != FigureState.Value)];
        if (pools.Length > 0)
        {
            group.Use(pools);
            turn.Reply.Line(Text("このほか内数で単独の額がない "), turn.Reply.Count(pools.Length, "事業"), Text(" は含めていません。"));
        }

        group.Receipts(valued);
        return true;
    }

    private static Answer? Rate(RegisterTurn turn, GroupFigures group)
    {
        var executed = new RegisterMeasure(Stage.Executed);
        int year = turn.Question.Years.Count > 0 ? turn.Question.Years[0] : turn.NewestOf(executed);
        long[] parts = group.Use(executed, year);
        long[] wholes = group.Use(new RegisterMeasure(Stage.Current), year);
        if (parts.Length == 0 || wholes.Sum() == 0)
        {
            turn.Reply.Line(Text($"{group.Name}の{new FiscalYear(year).Japanese}の執行率は、まだ報告されていません。報告のある最新は{new FiscalYear(turn.NewestOf(executed)).Japanese}です。"));
            return turn.Reply.Build(Outcome.NotFound);
        }

        Segment sumSpent = turn.Reply.Result(ComputationKind.Sum, parts, parts.Sum(), "円");
        Segment sumAllowed = turn.Reply.Result(ComputationKind.Sum, wholes, wholes.Sum(), "円");
        turn.Reply.Line(Text($"{group.Name}の{new FiscalYear(year).Japanese}の執行率は "), turn.Reply.Ratio(ComputationKind.Share, parts.Sum(), wholes.Sum(), strong: true), Text(" です。計算: 執行額の合計 "), sumSpent, Text(" ÷ 歳出予算現額の合計 "), sumAllowed);
        group.Receipts(group.Valued(executed, year));
        return turn.Reply.Build(Outcome.Answered);
    }

    private static Answer? Change(RegisterTurn turn, GroupFigures group)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        int to = turn.YearsOf(turn.Measures[0]).Max();
        int from = turn.Question.Years.Count > 1 ? turn.YearsOf(turn.Measures[0]).Min() : to - 1;
        long[] now = group.Use(measure, to);
        long[] old = group.Use(measure, from);
        if (now.Length == 0 || old.Length == 0)
        {
            return null;
        }

        Segment after = turn.Reply.Result(ComputationKind.Sum, now, now.Sum(), "円");
        Segment before = turn.Reply.Result(ComputationKind.Sum, old, old.Sum(), "円");
        Segment gap = turn.Reply.Result(ComputationKind.Difference, [now.Sum(), old.Sum()], now.Sum() - old.Sum(), "円", strong: true);
        turn.Reply.Line([Text($"{group.Name}の{RegisterWording.When(measure, to)}の合計は、{new FiscalYear(from).Japanese}に比べて "), gap, .. old.Sum() > 0 ? new[] { Text("（"), turn.Reply.Ratio(ComputationKind.Growth, now.Sum(), old.Sum()), Text("）") } : [], Text("の変化です。計算: "), after, Text(" − "), before]);
        group.Receipts(group.Valued(measure, from));
        return turn.Reply.Build(Outcome.Answered);
    }
}
