using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether a printed difference agrees with the years it stands between, forwards in a row or backwards from a heading.</summary>
public static class BackCalculation
{
    /// <summary>Answers for the first subject that prints a difference beside the newest year, or returns null.</summary>
    public static Answer? TryAnswer(TurnContext context, IReadOnlyList<Subject> subjects)
    {
        Fact[] all = [.. subjects.SelectMany(subject => context.Sheet(subject).All).Where(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null } && !fact.Qualifiers.Contains(Qualifiers.Pool))];
        Fact[] differences = [.. all.Where(fact => fact.Stage == Stage.Difference).OrderBy(fact => MentionedFigures.Repeats(context.Question, fact) ? 0 : Disagreements.Concern(context, fact) ? 1 : 2)];
        foreach (Fact difference in differences)
        {
            Fact? now = all.FirstOrDefault(fact => fact.Item == difference.Item && fact.Year == difference.Year && fact.Stage is Stage.Draft or Stage.Initial && fact.Citation.Lines.From == difference.Citation.Lines.From);
            Fact[] before = now is null ? [] : [.. all.Where(fact => fact.Year == now.Year.Previous && fact.Stage == Stage.Initial)];
            if (now is null || before.Length == 0)
            {
                continue;
            }

            context.Topic = new Topic(context.Question, [context.SubjectOf(now.Item)], [], [now]);
            return before.FirstOrDefault(fact => fact.Item == now.Item && fact.Citation.Lines.From == now.Citation.Lines.From) is { } beside
                ? Forwards(context, now, beside, [.. differences.Where(other => other.Year == difference.Year)])
                : Backwards(context, now, difference, before);
        }

        return null;
    }

    private static Answer Forwards(TurnContext context, Fact now, Fact before, IReadOnlyList<Fact> printed) => Computed(
        context, now, before, printed,
        "の" + now.Year.Japanese + "の対前年増減額は、計算すると", ("で、印刷された差引額と一致します。", "ですが、印刷された差引額には一致しないものがあります。"), (" − ", " ＝ "));

    private static Answer Backwards(TurnContext context, Fact now, Fact difference, IReadOnlyList<Fact> printed) => Computed(
        context, now, difference, printed,
        "の" + FactWords.YearAndStage(printed[0]) + "を" + FactWords.YearAndStage(now) + "と対前年の額から逆算すると",
        ("で、印刷された額と端数処理の範囲で一致します。", "となり、印刷された額と一致しません。どちらが正しいかは資料からは判断できません。"), (" − （", "） ＝ "));

    // What is taken away stands between the two signs.
    private static Answer Computed(
        TurnContext context, Fact now, Fact taken, IReadOnlyList<Fact> printed, string what, (string Agreeing, string Differing) verdict, (string Minus, string Gives) signs)
    {
        AnswerBuilder reply = context.Reply;
        long[] operands = [now.Figure.Yen ?? 0, taken.Figure.Yen ?? 0];
        long result = checked(operands[0] - operands[1]);
        bool agrees = printed.All(fact => Math.Abs((fact.Figure.Yen ?? 0) - result) <= SameFigure.StepOf(fact));
        reply.Line(
            reply.Name(now.Item), Text(what), reply.Result(ComputationKind.Difference, operands, result, now.Figure.Unit, strong: true),
            Text(agrees ? verdict.Agreeing : verdict.Differing), reply.Cite(now));
        reply.Line(
            Text("計算: "), reply.Amount(now), Text(signs.Minus), reply.Amount(taken), Text(signs.Gives),
            reply.Result(ComputationKind.Difference, operands, result, now.Figure.Unit));
        foreach (Fact fact in printed)
        {
            Print(context, fact, result);
        }

        return reply.Build(Outcome.Answered);
    }

    private static void Print(TurnContext context, Fact fact, long computed)
    {
        AnswerBuilder reply = context.Reply;
        long gap = Math.Abs(checked((fact.Figure.Yen ?? 0) - computed));
        context.Reply.Mention(fact.Item);
        List<Segment> line = [Text("・印刷（" + FactWords.Place(fact.Item) + "）の" + FactWords.YearAndStage(fact) + FactWords.Remarks(fact) + "："), reply.Amount(fact), reply.Cite(fact)];
        if (gap > SameFigure.StepOf(fact))
        {
            long yen = fact.Figure.Yen ?? 0;
            line.AddRange([Text("（"), reply.Result(ComputationKind.Difference, [Math.Max(yen, computed), Math.Min(yen, computed)], gap, "百万円"), Text("の違い）")]);
        }

        reply.Line(line);
    }
}
