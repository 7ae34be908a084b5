using BudgetBot.Questions.Register;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Register;

/// <summary>Differences, sums, means, shares and the larger of amounts that a question puts side by side.</summary>
internal static class SideBySide
{
    /// <summary>Whether a question puts amounts side by side.</summary>
    public static bool Wants(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        int subjects = question.Projects.Count == 0 ? question.Ministries.Count : question.Sides.Count;
        bool certain = question.Projects.Count == 0 ? question.Words.Count + question.Offices.Count == 0 && question.Account is null : question.Sides.All(side => side.Count == 1) && (question.Sides.Count > 0 || question.Projects.Count == 1);
        int amounts = Math.Max(1, subjects) * turn.Measures.Sum(measure => turn.YearsOf(measure).Count);
        return certain && subjects + question.Projects.Count > 0 && question.Ask switch
        {
            RegisterAsk.Gap => amounts == 2,
            RegisterAsk.Difference => subjects == 2 && amounts == 2,
            RegisterAsk.Either => amounts > 1,
            RegisterAsk.Sum or RegisterAsk.Average => amounts > 1 && question.Projects.Count > 0,
            RegisterAsk.Share => amounts <= 2,
            _ => false,
        };
    }

    /// <summary>The answer; says which amount the register does not state.</summary>
    public static Answer Answer(RegisterTurn turn)
    {
        IReadOnlyList<Operand> operands = Operand.Of(turn);
        operands = turn.Question.Ask == RegisterAsk.Share && operands.Count == 1 ? [operands[0], Whole(turn)] : operands;
        if (operands.FirstOrDefault(operand => operand.Yen is null) is { } missing)
        {
            turn.Reply.Line([.. missing.Name, Text($"の{missing.When}の額は、行政事業レビューのシートに示されていないため、計算できません。")]);
            foreach (Operand operand in operands.Where(operand => operand.Yen is not null))
            {
                turn.Reply.Line(Line(operand));
            }

            return turn.Reply.Build(Outcome.NotFound);
        }

        turn.Reply.Line(turn.Question.Ask switch
        {
            RegisterAsk.Sum => [Text("合計は "), .. Total(turn, operands), Text("です。")],
            RegisterAsk.Average => [Text("平均は "), turn.Reply.Mean([.. operands.Select(operand => operand.Yen!.Value)], strong: true), Text("です。")],
            RegisterAsk.Share => Share(turn, operands),
            RegisterAsk.Either => Larger(operands),
            _ => Gap(turn, operands),
        });
        foreach (Operand operand in operands)
        {
            turn.Reply.Line(Line(operand));
        }

        return turn.Reply.Build(Outcome.Answered);
    }

    // Of a project its ministry, unless all are named; of a ministry all.
    private static Operand Whole(RegisterTurn turn)
    {
        RegisterQuestion question = turn.Question;
        int year = turn.YearsOf(turn.Measures[0])[0];
        string? ministry = question.Projects.Count == 0 ? null : question.Ministries.Count > 0 ? question.Ministries[0] : question.NamesRegister || question.OfMinistries ? null : question.Projects[0].Path[0];
        return Operand.OfMinistry(turn, ministry, turn.Measures[0].Measure, year);
    }

    private static IEnumerable<Segment> Line(Operand operand) => [Text("・"), .. operand.Name, Text($"の{operand.When}: "), .. operand.Shown];

    private static IEnumerable<Segment> Total(RegisterTurn turn, IReadOnlyList<Operand> operands)
    {
        long[] yen = [.. operands.Select(operand => operand.Yen!.Value)];
        return Math.Abs(yen.Sum()) < 10_000 ? [turn.Reply.Result(ComputationKind.Sum, yen, yen.Sum(), "円", strong: true)]
            : [turn.Reply.Result(ComputationKind.Sum, yen, yen.Sum(), "円", strong: true), Text("（"), SpokenResult(yen.Sum()), Text("）")];
    }

    private static IEnumerable<Segment> Share(RegisterTurn turn, IReadOnlyList<Operand> operands) => operands[1].Yen is not { } whole || whole == 0
        ? [.. operands[1].Name, Text($"の{operands[1].When}が零のため、割合は計算できません。")]
        : [.. operands[0].Name, Text($"の{operands[0].When}は、"), .. operands[1].Name, Text($"の{operands[1].When}の "), turn.Reply.Ratio(ComputationKind.Share, operands[0].Yen!.Value, whole, strong: true), Text(" です。")];

    private static IEnumerable<Segment> Larger(IReadOnlyList<Operand> operands)
    {
        Operand most = operands.MaxBy(operand => operand.Yen)!;
        return operands.Count(operand => operand.Yen == most.Yen) > 1 ? [Text("最も多い額は同額で、 "), .. most.Shown, Text(" です。")] : [Text("多いのは、"), .. most.Name, Text($"の{most.When} "), .. most.Shown, Text(" です。")];
    }

    private static IEnumerable<Segment> Gap(RegisterTurn turn, IReadOnlyList<Operand> operands)
    {
        (Operand more, Operand less) = operands[0].Yen >= operands[1].Yen ? (operands[0], operands[1]) : (operands[1], operands[0]);
        long gap = more.Yen!.Value - less.Yen!.Value;
        Segment difference = turn.Reply.Result(ComputationKind.Difference, [more.Yen.Value, less.Yen.Value], gap, "円", strong: true);
        return gap == 0 ? [Text("差は "), difference, Text("で、同額です。")] : [Text("差は "), difference, Text("です。多いのは、"), .. more.Name, Text($"の{more.When}です。")];
    }
}
