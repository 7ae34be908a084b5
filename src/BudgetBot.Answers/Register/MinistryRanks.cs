using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>The sums of all ministries in their order: 省庁別の当初予算, 予算が一番大きい省庁.</summary>
internal static class MinistryRanks
{
    /// <summary>The answer, or null where no ministry has an amount.</summary>
    public static Answer? Answer(RegisterTurn turn)
    {
        RankWanted rank = turn.Question.Rank ?? new RankWanted(true, 1, int.MaxValue);
        RegisterMeasure measure = turn.Measures[0].Measure;
        int year = turn.YearsOf(turn.Measures[0])[0];
        ILookup<string, RegisterFigure> figures = turn.Figures.Of(year, measure).Where(figure => figure.State == FigureState.Value).ToLookup(figure => turn.Snapshot.Projects[figure.Project].Path[0]);
        var order = figures.Select(group => (Ministry: group.Key, Yen: group.Sum(figure => figure.Yen))).OrderBy(sum => rank.Descending ? -sum.Yen : sum.Yen);
        (string Ministry, long Yen)[] shown = [.. order.Skip(rank.From - 1).Take(rank.Count)];
        if (shown.Length == 0)
        {
            return null;
        }

        string end = rank.Descending ? "大きい" : "小さい";
        turn.Reply.Line(Text($"府省庁別の{RegisterWording.When(measure, year)}の合計（行政事業レビューのシートのある事業）の{end}順:"));
        for (int i = 0; i < shown.Length; i++)
        {
            var group = GroupFigures.OfMinistry(turn, shown[i].Ministry);
            long[] operands = group.Use([.. figures[shown[i].Ministry]]);
            turn.Reply.Line(Text($"{rank.From + i}. {shown[i].Ministry} "), turn.Reply.Result(ComputationKind.Sum, operands, shown[i].Yen, "円", strong: i == 0), turn.Reply.Cite(GroupFigures.Largest(turn, figures[shown[i].Ministry])));
        }

        return turn.Reply.Build(Outcome.Answered);
    }
}
