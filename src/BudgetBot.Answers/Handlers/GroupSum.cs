using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>The sum or the average of a group, beside the total that its source prints.</summary>
internal static class GroupSum
{
    /// <summary>Answers with the sum or the average, how it was computed, and whether it is the printed one.</summary>
    public static Answer Answer(TurnContext context, GroupRows rows)
    {
        Fact[] countable = rows.Countable();
        Container container = rows.Container;
        if (countable.Length == 0)
        {
            return Refusals.NoDetail(context, rows.Scope + "の合計");
        }

        bool narrow = container.Called is not null || Filters.Narrow(context, container.Members) || context.Question.Section is { Members.Count: > 0 };
        Fact? printed = narrow ? null : Members.FactOf(context, container.Item);
        printed = printed?.Stage == countable[0].Stage && printed.Year == countable[0].Year ? printed : null;
        countable = [.. countable.Select(fact => Parts.InBaseOf(context, fact, printed))];
        long sum = countable.Sum(fact => fact.Figure.Yen ?? 0);
        bool average = context.Question.Wants(Operation.Average);
        if (printed is { Figure.Yen: long own } && own != sum && !average && AsksForTotal(context))
        {
            context.Reply.Line(
                context.Reply.Name(container.Item), Text("の" + FactWords.YearAndStage(printed) + "の額は"), context.Reply.Amount(printed, strong: true), Text("（"), context.Reply.Spoken(printed),
                Text("）と印刷されています。"), context.Reply.Cite(printed));
        }

        Sums.Line(context, rows.Scope, countable, average);
        Complements.Add(context, container, countable);
        if (printed is { Figure.Yen: long whole })
        {
            bool rounding = Math.Abs(whole - sum) <= countable.Append(printed).Max(SameFigure.StepOf);
            context.Reply.Line(
                Text("資料に印刷された" + FactWords.YearAndStage(printed) + "の"), context.Reply.Amount(printed),
                Text(whole == sum ? "と一致します。" : rounding ? "との違いは端数処理（四捨五入）の範囲です。" : "とは一致しません。"), context.Reply.Cite(printed));
        }

        rows.Receipt(context, countable);
        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>「新規事業の平均と継続事業の平均」: one line and one formula for each that the status column prints; null where it prints fewer than two.</summary>
    public static Answer? ByStatus(TurnContext context, GroupRows rows)
    {
        var statuses = rows.Countable()
            .GroupBy(fact => Members.PassageOf(context, fact.Item, PassageRole.Status)?.Text ?? string.Empty, StringComparer.Ordinal).Where(group => group.Key.Length > 0).ToList();
        if (statuses.Count < 2)
        {
            return null;
        }

        foreach (IGrouping<string, Fact> group in statuses.OrderBy(group => context.Question.Normalized.IndexOf(group.Key, StringComparison.Ordinal)))
        {
            Fact[] facts = [.. group];
            Sums.Line(context, rows.Scope + "のうち" + group.Key + "のもの", facts, context.Question.Wants(Operation.Average));
            Receipts.Line(context, facts, []);
        }

        return context.Reply.Build(Outcome.Answered);
    }

    // 「…の合計は」 is the printed total; 「…を足すと」「…の項目の合計」 is what the parts give.
    private static bool AsksForTotal(TurnContext context) => !context.Question.OfMembers && !context.Question.Wants(Operation.Breakdown) && !context.Question.FollowsUp;
}
