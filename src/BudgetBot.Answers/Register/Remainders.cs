using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>What of the current budget was not spent (歳出予算現額 − 執行額), and what of it lapsed because it was not carried over.</summary>
internal static class Remainders
{
    private static readonly RegisterMeasure Current = new(Stage.Current);
    private static readonly RegisterMeasure Executed = new(Stage.Executed);
    private static readonly RegisterMeasure Carried = new(Stage.Other, "翌年度への繰越し");

    /// <summary>The remainders of single projects.</summary>
    public static Answer OfProjects(RegisterTurn turn, IReadOnlyList<Item> projects)
    {
        bool any = false;
        foreach (Item project in projects)
        {
            foreach (int year in Years(turn))
            {
                Fact?[] facts = [turn.FactOf(project, Current, year), turn.FactOf(project, Executed, year), turn.FactOf(project, Carried, year)];
                bool known = facts[0]?.Figure.Yen is not null && facts[1]?.Figure.Yen is not null;
                any |= known;
                turn.Reply.Line([.. RegisterWording.Named(turn.Reply, project), .. known ? Line(turn, year, [.. facts.Select(fact => Shown(turn, fact))]) : Missing(turn, facts, year)]);
            }
        }

        return turn.Reply.Build(any ? Outcome.Answered : Outcome.NotFound);
    }

    /// <summary>The remainder of a group.</summary>
    public static Answer? OfGroup(RegisterTurn turn, GroupFigures group)
    {
        int year = Years(turn)[0];
        long[][] yen = [.. new[] { Current, Executed, Carried }.Select(measure => group.Use(measure, year))];
        if (yen[0].Length == 0 || yen[1].Length == 0)
        {
            return null;
        }

        turn.Reply.Line([Text(group.Name), .. Line(turn, year, [.. yen.Select(operands => Total(turn, operands))])]);
        group.Receipts(group.Valued(Executed, year));
        return turn.Reply.Build(Outcome.Answered);
    }

    private static IReadOnlyList<int> Years(RegisterTurn turn) => turn.Question.Years.Count > 0 ? turn.Question.Years : [turn.NewestOf(Executed)];

    private static (long Yen, Segment[] Words) Shown(RegisterTurn turn, Fact? fact) => fact?.Figure.Yen is not { } yen ? (0, [Text("なし")]) : (yen, [turn.Reply.Amount(fact), turn.Reply.Cite(fact)]);

    private static (long Yen, Segment[] Words) Total(RegisterTurn turn, long[] operands) =>
        operands.Length == 0 ? (0, [Text("なし")]) : (operands.Sum(), [turn.Reply.Result(ComputationKind.Sum, operands, operands.Sum(), "円")]);

    private static IEnumerable<Segment> Line(RegisterTurn turn, int year, (long Yen, Segment[] Words)[] parts)
    {
        bool lapsed = turn.Question.Ask == RegisterAsk.Lapsed;
        long left = parts[0].Yen - parts[1].Yen;
        Segment unspent = turn.Reply.Result(ComputationKind.Difference, [parts[0].Yen, parts[1].Yen], left, "円", strong: !lapsed);
        Segment[] formula = [Text("歳出予算現額 "), .. parts[0].Words, Text(" − 執行額 "), .. parts[1].Words];
        string when = new FiscalYear(year).Japanese;
        if (lapsed)
        {
            Segment lapse = turn.Reply.Result(ComputationKind.Difference, [left, parts[2].Yen], left - parts[2].Yen, "円", strong: true);
            return [Text($"の{when}の不用額（歳出予算現額 − 執行額 − 翌年度への繰越し）は "), lapse, Text("です。計算: "), .. formula, Text(" − 翌年度への繰越し "), .. parts[2].Words];
        }

        IEnumerable<Segment> carried = parts[2].Yen == 0 ? [] :
        [
            Text("。このうち翌年度への繰越しは "), .. parts[2].Words, Text("、差し引き（不用額）は "),
            turn.Reply.Result(ComputationKind.Difference, [left, parts[2].Yen], left - parts[2].Yen, "円"),
        ];
        return [Text($"の{when}に執行されなかった額（歳出予算現額 − 執行額）は "), unspent, Text("です。計算: "), .. formula, .. carried];
    }

    private static IEnumerable<Segment> Missing(RegisterTurn turn, Fact?[] facts, int year)
    {
        string when = new FiscalYear(year).Japanese;
        return facts.Any(fact => fact?.Figure.State == FigureState.Shared) ? [Text($"の{when}の予算は内数で、単独の額が示されていません。"), .. facts.OfType<Fact>().Take(1).Select(turn.Reply.Cite)]
            : year >= turn.ReviewYear ? [Text($"の{when}の執行額は、まだ報告されていません（公表時点で未執行・未集計）。報告のある最新は{new FiscalYear(turn.NewestOf(Executed)).Japanese}です。")]
            : [Text($"の{when}の歳出予算現額と執行額は、行政事業レビューのシートにありません。")];
    }
}
