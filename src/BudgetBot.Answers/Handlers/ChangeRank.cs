using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Ranks the members of a group by their change against the year before: in yen, or in per cent.</summary>
public static class ChangeRank
{

    /// <summary>Answers, or returns null where the question names no group whose members print both years.</summary>
    public static Answer? TryAnswer(TurnContext context, Topic before)
    {
        if (context.Question.Rank is not { } rank)
        {
            return null;
        }

        return Answer(context, rank, context.Question.FollowsUp ? null : Containers.Find(context), before);
    }

    /// <summary>Answers for a group; null where fewer than two of it print both years.</summary>
    public static Answer? Of(TurnContext context, Container container) => context.Question.Rank is { } rank ? Answer(context, rank, container, null) : null;

    private static Answer? Answer(TurnContext context, RankWanted rank, Container? container, Topic? before)
    {
        (IReadOnlyList<Item> chosen, string how) = container is null ? ([], string.Empty) : Filters.Apply(context, container.Members);
        bool growth = context.Question.Wants(Operation.Growth);
        string scope = container is null ? string.Empty : AccountHandler.Scope(context, container) + (how.Length > 0 ? "のうち" + how + "のもの" : string.Empty);
        var rows = chosen.Select(item => (Item: item, Pair: YearPairs.Of(context, item))).ToList();
        List<YearPair> ranked = Countable(rows.Select(row => row.Pair).OfType<YearPair>(), growth);
        if (ranked.Count < 2 && before is not null && ChangeFilter.Group(context, before) is { } group)
        {
            (scope, rows, ranked) = (group.Scope, [], Countable(group.Pairs, growth));
        }

        if (ranked.Count < 2)
        {
            return null;
        }

        // 「一番減った」 is the lowest change, 「減り方が一番小さい」 the highest: falling turns the order round.
        bool falls = context.Words.Holds(SpeechKind.Fewer, context.Question.Normalized) && !context.Words.Holds(SpeechKind.BothWays, context.Question.Normalized);
        bool descending = rank.Descending != falls;
        var ordered = (descending ? ranked.OrderByDescending(pair => Key(pair, growth)) : ranked.OrderBy(pair => Key(pair, growth))).Skip(rank.From - 1).Take(rank.Count).ToList();
        if (ordered.Count == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(ordered[0].Now.Item)], [.. ordered.Select(pair => pair.Now.Item)], [.. ordered.Select(pair => pair.Now)]);
        foreach (YearPair pair in ranked)
        {
            context.Reply.Mention(pair.Now.Item);
            context.Reply.Use(pair.Before);
        }

        context.Reply.Line(Text(scope + "を対前年の" + (growth ? "伸び率" : "増減額") + "の" + (descending ? "大きい" : "小さい（減の大きい）") + "順に並べました。"));
        int place = rank.From;
        foreach (YearPair pair in ordered)
        {
            Line(context, pair, growth, Ordinals.Of(place++) + "番目：", placed: rows.Count == 0);
        }

        Receipts.Line(context, [.. ranked.Select(pair => pair.Now)], [.. rows.Where(row => row.Pair is not { } pair || !ranked.Contains(pair)).Select(row => row.Item)]);
        return context.Reply.Build(Outcome.Answered);
    }

    // What began this year has no growth rate.
    private static List<YearPair> Countable(IEnumerable<YearPair> pairs, bool growth) => [.. pairs.Where(pair => !growth || pair.Before.Figure.Yen > 0)];

    private static decimal Key(YearPair pair, bool growth)
    {
        decimal now = pair.Now.Figure.Yen ?? 0;
        decimal before = pair.Before.Figure.Yen ?? 0;
        return growth ? now / before : now - before;
    }

    /// <summary>One item: its change, and the two amounts of which it is the difference.</summary>
    public static void Line(TurnContext context, YearPair pair, bool growth, string head, bool placed)
    {
        AnswerBuilder reply = context.Reply;
        (Fact now, Fact before) = pair;
        long first = now.Figure.Yen ?? 0;
        long second = before.Figure.Yen ?? 0;
        Segment change = growth
            ? reply.Ratio(ComputationKind.Growth, first, second, strong: true)
            : reply.Result(ComputationKind.Difference, [first, second], checked(first - second), now.Figure.Unit, strong: true);
        reply.Line(
            Text(head), reply.Name(now.Item), Text(placed && now.Item.Path.Count > 0 ? "（" + now.Item.Path[^1] + "） " : " "), change, Text("（" + FactWords.YearAndStage(now) + " "), reply.Amount(now), Text(" − " + FactWords.YearAndStage(before) + " "),
            reply.Amount(before), Text("）"), reply.Cite(now));
    }
}
