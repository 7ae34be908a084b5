using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers how many there are and what they cost together (何事業でいくら), and of a long list that nobody asked for how many there are.</summary>
internal static class CountedSums
{
    // More than this is a list for somebody who asks for it.
    private const int MostUnasked = 12;

    /// <summary>Answers, or returns null where a list, or less than both, is asked for.</summary>
    public static Answer? TryAnswer(TurnContext context, GroupRows rows)
    {
        Question question = context.Question;
        if (!question.Wants(Operation.Count) || question.Wants(Operation.List) || question.Wants(Operation.Find) || question.Conditions.Count > 0 || question.ByStatus || question.ByDivision || context.Speech.AsksForWord(question.Normalized))
        {
            return null;
        }

        return question.Wants(Operation.Amount) || question.Total || question.Wants(Operation.Sum) ? Both(context, rows)
            : rows.All.Count > MostUnasked ? Counted(context, rows) : null;
    }

    private static Answer? Both(TurnContext context, GroupRows rows)
    {
        if (rows.All.Any(row => row.Fact is not { Figure.Yen: not null } fact || fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            return null;
        }

        Fact[] facts = [.. rows.All.Select(row => row.Fact!)];
        long sum = facts.Sum(fact => fact.Figure.Yen ?? 0);
        Fact? printed = Members.FactOf(context, rows.Container.Item) ?? Totals.Of(context, rows.Container.Item.Document).FirstOrDefault(fact => fact.Figure.Yen == sum);
        context.Reply.Line([Text(rows.Scope + "は"), context.Reply.Count(rows.All.Count, "件", strong: true), Text("です。"), .. PrintedCounts.Of(context, rows.Container.Item, rows.All.Count, 0).Select(context.Reply.Cite)]);
        if (printed?.Figure.Yen == sum)
        {
            context.Reply.Line(Text(FactWords.YearAndStage(printed) + "の合計は"), context.Reply.Amount(printed, strong: true), Text("（"), context.Reply.Spoken(printed), Text("）です。"), context.Reply.Cite(printed));
            context.Topic = context.Topic with { Shown = [printed] };
        }
        else
        {
            Sums.Line(context, FactWords.YearAndStage(facts[0]), facts, average: false);
        }

        context.Reply.Step("一覧を見る", rows.Container.Item.Printed + "の事業を一覧で");
        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer Counted(TurnContext context, GroupRows rows)
    {
        context.Reply.Line([Text(rows.Scope + "は"), context.Reply.Count(rows.All.Count, "件", strong: true), Text("です。"), .. PrintedCounts.Of(context, rows.Container.Item, rows.All.Count, 0).Select(context.Reply.Cite), .. rows.All.Select(row => row.Fact).OfType<Fact>().Take(1).Select(context.Reply.Cite)]);
        context.Reply.Step("一覧を見る", rows.Container.Item.Printed + "の事業を一覧で");
        return context.Reply.Build(Outcome.Answered);
    }
}
