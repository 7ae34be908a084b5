using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers about groups: list, filter, rank, count, sum, average — each with its receipt.</summary>
public static class GroupHandler
{
    /// <summary>Answers, or returns null where the question names no group.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Container? container = Containers.Find(context);
        if (container is null)
        {
            return null;
        }

        return Filters.UnsaidWord(context, container) is { } word ? Containing(context, container, word) : Answer(context, container);
    }

    /// <summary>「熊本県の看護の事業は」: the names that hold the word are meant, and the answer says so.</summary>
    public static Answer? Containing(TurnContext context, Container container, string word)
    {
        TurnContext narrowed = context.For(context.Question with { Containing = word });
        Answer? answer = Answer(narrowed, container);
        context.Topic = narrowed.Topic;
        return answer;
    }

    /// <summary>Answers for a container.</summary>
    public static Answer? Answer(TurnContext context, Container container)
    {
        (IReadOnlyList<Item> chosen, string how) = Filters.Apply(context, container.Members);
        var rows = new List<(Item Item, Fact? Fact)>();
        foreach (Item item in chosen)
        {
            rows.Add((item, Members.FactOf(context, item)));
        }

        string scope = ScopeWords(context, container, how);
        if (rows.Count > 0 && context.Question.Years.Count > 0 && rows.TrueForAll(row => row.Fact is null && context.FactsOf(row.Item).Count > 0))
        {
            return Refusals.OtherYear(context);
        }

        context.Reply.Mention(container.Item);
        foreach ((Item item, Fact? fact) in rows)
        {
            context.Reply.Mention(item);
            if (fact is not null)
            {
                context.Reply.Use(fact);
            }
        }

        if (rows.Count == 0)
        {
            context.Reply.Line([Text(scope), .. Conditions(context), Text("に当てはまるものはありません。"), CiteItem(context, container.Item)]);
            return context.Reply.Build(Outcome.NotFound);
        }

        if (rows.TrueForAll(row => row.Fact is null) && context.Question.Operation is not (Operation.List or Operation.Count or Operation.Unspecified))
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(container.Item)], [.. rows.Select(row => row.Item)], [.. rows.Where(row => row.Fact is not null).Select(row => row.Fact!)]) { Group = container.Called is null ? container.Item : null };
        var group = new GroupRows(container, scope, rows);
        if (context.Question.Rank is { } rank)
        {
            return GroupRank.Answer(context, group, rank);
        }

        bool sums = (context.Question.Wants(Operation.Sum) && !IsEachDivision(context)) || context.Question.Wants(Operation.Average);
        return CountedSums.TryAnswer(context, group) ?? (!sums ? GroupList.Answer(context, group)
            : (context.Question.ByStatus ? GroupSum.ByStatus(context, group) : null) ?? GroupSum.Answer(context, group));
    }

    // 「区分ごとの合計額」 is a total for each division, 「区分ごとの額を足すと」 one for all.
    private static bool IsEachDivision(TurnContext context) => context.Question.ByDivision && !context.Words.Holds(SpeechKind.Adding, context.Question.Normalized);

    // 「…を含むもの」, 「新規のもの」
    private static string Those(string how) => how.EndsWith("を含む", StringComparison.Ordinal) ? how + "もの" : how + "のもの";

    private static string ScopeWords(TurnContext context, Container container, string how)
    {
        string what = container.Called ?? (context.Question.Stages.Contains(Stage.Supplementary) ? "「" + container.Item.Printed + "」の補正予算の事業" : AccountHandler.Scope(context, container));
        return what + (how.Length > 0 ? "のうち" + Those(how) : string.Empty);
    }

    /// <summary>The conditions on amounts in the user's own words; none where there are none.</summary>
    public static Segment[] Conditions(TurnContext context) => context.Question.Conditions.Count == 0
        ? []
        : [Text("（条件："), .. context.Question.Conditions.Select(condition => condition.Words).Distinct().Select(words => new Segment.Echo(words)), Text("）")];

    /// <summary>The citation of an item: of its figure, of its text, or of its line.</summary>
    public static Segment CiteItem(TurnContext context, Item item)
    {
        if (Members.FactOf(context, item) is { } fact)
        {
            return context.Reply.Cite(fact);
        }

        context.Reply.Mention(item);
        return context.PassagesOf(item) is { Count: > 0 } passages
            ? context.Reply.Cite(passages[0])
            : context.Reply.Cite(new Citation(item.Document, null, new LineSpan(item.Line, item.Line), item.Printed));
    }
}
