using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Sums and means with their formula.</summary>
public static class Sums
{
    /// <summary>How many operands a formula shows at most.</summary>
    public const int MostOperands = 20;

    private const int MostSamples = 8;

    /// <summary>The line with the result and the line with the formula.</summary>
    public static void Line(TurnContext context, string scope, IReadOnlyList<Fact> facts, bool average)
    {
        AnswerBuilder reply = context.Reply;
        long[] operands = [.. facts.Select(fact => fact.Figure.Yen ?? 0)];
        long sum = 0;
        foreach (long operand in operands)
        {
            sum = checked(sum + operand);
        }

        string unit = facts.Select(fact => fact.Figure.Unit).MinBy(MoneyFormat.SizeOf) ?? "円";
        reply.Line([Text(scope + "の合計は"), reply.Result(ComputationKind.Sum, operands, sum, context.Question.Unit?.Name ?? unit, strong: !average), Text("（"), SpokenResult(sum), Text("）です。")]);
        if (average)
        {
            reply.Line(Text("平均は"), reply.Mean(operands, strong: true), Text("です（円未満は四捨五入）。"));
        }

        Formula(context, facts, unit);
    }

    /// <summary>The line with the formula, or some of the sources where there are too many operands to show.</summary>
    public static void Formula(TurnContext context, IReadOnlyList<Fact> facts, string unit)
    {
        AnswerBuilder reply = context.Reply;
        if (facts.Count > MostOperands)
        {
            reply.Line([Text("内訳の出典（一部）："), .. facts.Take(MostSamples).Select(reply.Cite)]);
            return;
        }

        long[] operands = [.. facts.Select(fact => fact.Figure.Yen ?? 0)];
        List<Segment> formula = [Text("計算: ")];
        for (int i = 0; i < facts.Count; i++)
        {
            formula.AddRange([Text(i == 0 ? string.Empty : " ＋ "), reply.Name(facts[i].Item), Text((facts[i].Base.Count > 0 ? FactWords.Remarks(facts[i]) : string.Empty) + " "), reply.Amount(facts[i]), reply.Cite(facts[i])]);
        }

        formula.AddRange([Text(" ＝ "), reply.Result(ComputationKind.Sum, operands, operands.Sum(), unit)]);
        reply.Line(formula);
    }
}
