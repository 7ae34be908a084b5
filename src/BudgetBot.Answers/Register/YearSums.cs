using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>The sums of a group's projects year by year (国土交通省の予算の推移).</summary>
internal static class YearSums
{
    private const int MostYears = 5;

    /// <summary>The answer; null where the register has the measure for one year alone.</summary>
    public static Answer? Answer(RegisterTurn turn, GroupFigures group)
    {
        RegisterMeasure measure = turn.Measures[0].Measure;
        IReadOnlyList<int> named = turn.YearsOf(turn.Measures[0]);
        int newest = named.Count > 1 ? named.Max() : turn.NewestOf(measure);
        int oldest = named.Count > 1 ? named.Min() : newest - MostYears + 1;
        (int Year, RegisterFigure[] Figures)[] sums = [.. Enumerable.Range(oldest, newest - oldest + 1).Select(year => (year, group.Valued(measure, year))).Where(sum => sum.Item2.Length > 0)];
        if (sums.Length < 2)
        {
            return null;
        }

        turn.Reply.Line(Text($"{group.Name}の事業の合計の推移:"));
        foreach ((int year, RegisterFigure[] figures) in sums)
        {
            long[] operands = group.Use(figures);
            turn.Reply.Line([Text($"・{RegisterWording.When(measure, year)} "), .. RegisterWording.Sum(turn.Reply, operands), Text("（"), turn.Reply.Count(figures.Length, "事業"), Text("）")]);
        }

        // A review has sheets of the projects of its own year: what ended before has none.
        turn.Reply.Line(Text($"対象: 行政事業レビュー（{turn.ReviewYear}年度）にシートのある事業（それまでに終わった事業は含みません。シート間の重複の調整はしていません）。"));
        group.Receipts(sums[^1].Figures);
        return turn.Reply.Build(Outcome.Answered);
    }
}
