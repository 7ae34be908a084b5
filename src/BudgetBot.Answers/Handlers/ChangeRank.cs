using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Ranks the members of a group by their change against the year before: in yen, or in per cent.</summary>
public static class ChangeRank
{
    private static readonly string[] Falls = ["減", "へっ"];

    /// <summary>Answers, or returns null where the question names no group whose members print both years.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Rank is not { } rank || Containers.Find(context) is not { } container)
        {
            return null;
        }

        (IReadOnlyList<Item> chosen, string how) = Filters.Apply(context, container.Members);
        bool growth = context.Question.Wants(Operation.Growth);
        var rows = chosen.Select(item => (Item: item, Pair: PairOf(context, item))).ToList();
        var ranked = rows.Where(row => row.Pair is { } pair && (!growth || pair.Before.Figure.Yen > 0)).Select(row => row.Pair!.Value).ToList();
        if (ranked.Count < 2)
        {
            return null;
        }

        // 「一番減った」 is the lowest change, 「減り方が一番小さい」 the highest: falling turns the order round.
        bool falls = Falls.Any(word => context.Question.Normalized.Contains(word, StringComparison.Ordinal)) && !context.Question.Normalized.Contains("増減", StringComparison.Ordinal);
        bool descending = rank.Descending != falls;
        var ordered = (descending ? ranked.OrderByDescending(pair => Key(pair, growth)) : ranked.OrderBy(pair => Key(pair, growth))).Skip(rank.From - 1).Take(rank.Count).ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(ordered[0].Now.Item)], [.. ordered.Select(pair => pair.Now.Item)], [.. ordered.Select(pair => pair.Now)]);
        context.Reply.Mention(container.Item);
        context.Reply.Line(Text("「" + container.Item.Printed + "」の項目" + (how.Length > 0 ? "のうち" + how + "のもの" : string.Empty) + "を対前年の" + (growth ? "伸び率" : "増減額") + "の" + (descending ? "大きい" : "小さい（減の大きい）") + "順に並べました。"));
        int place = rank.From;
        foreach ((Fact now, Fact before) in ordered)
        {
            Line(context, now, before, growth, Ordinals.Of(place++) + "番目：");
        }

        Receipts.Line(context, [.. ranked.Select(pair => pair.Now)], [.. rows.Where(row => row.Pair is not { } pair || !ranked.Contains(pair)).Select(row => row.Item)]);
        return context.Reply.Build(Outcome.Answered);
    }

    private static (Fact Now, Fact Before)? PairOf(TurnContext context, Item item)
    {
        IReadOnlyList<Fact> facts = [.. context.FactsOf(item).Where(fact => fact is { Kind: FactKind.Money, Figure.Yen: not null } && !fact.Qualifiers.Contains(Qualifiers.Pool) && !fact.Qualifiers.Contains(Qualifiers.OfWhich))];
        Fact? now = facts.FirstOrDefault(fact => fact.Year == context.Chooser.Newest && fact.Stage is Stage.Draft or Stage.Initial);
        Fact? before = facts.FirstOrDefault(fact => fact.Year == context.Chooser.Newest.Previous && fact.Stage == Stage.Initial && fact.Figure.Unit == now?.Figure.Unit);
        return now is null || before is null ? null : (now, before);
    }

    private static decimal Key((Fact Now, Fact Before) pair, bool growth)
    {
        decimal now = pair.Now.Figure.Yen ?? 0;
        decimal before = pair.Before.Figure.Yen ?? 0;
        return growth ? now / before : now - before;
    }

    private static void Line(TurnContext context, Fact now, Fact before, bool growth, string head)
    {
        AnswerBuilder reply = context.Reply;
        long first = now.Figure.Yen ?? 0;
        long second = before.Figure.Yen ?? 0;
        Segment change = growth
            ? reply.Ratio(ComputationKind.Growth, first, second, strong: true)
            : reply.Result(ComputationKind.Difference, [first, second], checked(first - second), now.Figure.Unit, strong: true);
        reply.Line(
            Text(head), reply.Name(now.Item), Text(" "), change, Text("（" + FactWords.YearAndStage(now) + " "), reply.Amount(now), Text(" − " + FactWords.YearAndStage(before) + " "),
            reply.Amount(before), Text("）"), reply.Cite(now));
    }
}
