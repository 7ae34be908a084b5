using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says why something cannot be computed.</summary>
internal static class RefusalWriter
{
    private const int MostNamed = 4;

    /// <summary>The reply; null where what is missing is a name or a place, which others look for.</summary>
    public static Answer? Write(Refusal refusal, string question, SnapshotReader snapshot)
    {
        if (Why(refusal) is not { } why)
        {
            return null;
        }

        var pen = new Pen(question, snapshot, []);
        pen.Reply.Line(Text(why));
        foreach (Row row in refusal.Rows.Take(MostNamed))
        {
            pen.Reply.Line([Text("・"), pen.Name(row), .. Printed(refusal, row, pen)]);
        }

        return pen.Reply.Build(Outcome.NotFound);
    }

    private static IEnumerable<Segment> Printed(Refusal refusal, Row row, Pen pen) =>
        refusal.Missing.FirstOrDefault(missing => missing.Row == row) is { Fact: { } fact } missing
            ? [Text("　" + Notes.Word(missing) + "　"), Text(FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + " "),
                pen.Reply.Amount(fact), pen.Reply.Cite(fact)]
            : [pen.Cite(row)];

    private static string? Why(Refusal refusal) => refusal.Reason switch
    {
        RefusalReason.Missing when refusal.Missing.Any(missing => missing.Obstacle is Obstacle.Pool or Obstacle.Shared) =>
            "内数（ほかと合わせた額）で、単独の額が資料に示されていないため、計算できません。",
        RefusalReason.Missing when refusal.Missing.Any(missing => missing.Obstacle == Obstacle.NoYearBefore) =>
            "前年度の額が資料に印刷されていないため、増減は計算できません。",
        RefusalReason.Missing when refusal.Missing.Any(missing => missing.Obstacle == Obstacle.ZeroBase) => "前年度の額が零のため、伸び率は計算できません。",
        RefusalReason.Overlap => "一方が他方に含まれるものがあり、足すと二重になるため、合計できません。",
        RefusalReason.FramesDiffer => "年度や段階の違う額どうしのため、そのままでは計算できません。",
        RefusalReason.NotAmong => "お尋ねのものは、その範囲の中にありません。",
        RefusalReason.TooFewRows => "それだけの数の項目がありません。",
        _ => null,
    };
}
