using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Accounts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Accounts;

/// <summary>Rows of one name in several places (需用費): added up where their place is named or a sum is asked for, else offered with their places.</summary>
internal static class AccountTotals
{
    private const int MostListed = 12;
    private const int MostParts = 40;
    private const int Detail = 4;

    /// <summary>Answers for rows that bear one name.</summary>
    public static Answer? Answer(TurnContext context, IReadOnlyList<Item> items, Item? place, bool sum)
    {
        Fact[] facts = Amounts(context, items);
        if (facts.Length == 0)
        {
            return null;
        }

        bool details = items.All(item => IsDetail(item) && item.Document == items[0].Document) && facts.Length == items.Count;
        context.Topic = new Topic(context.Question, [context.SubjectOf(items[0])], [.. facts.Select(fact => fact.Item)], facts);
        return details && (place is not null || sum) && SideOf(facts) is { } side ? Sum(context, facts, place ?? side, 0) : Offer(context, items);
    }

    /// <summary>Answers for rows of one name told apart by what they stand in (報酬を目別に): the sum with its parts by that level.</summary>
    public static Answer? ByLevel(TurnContext context, AccountMention accounts)
    {
        Fact[] facts = Amounts(context, accounts.Groups[0]);
        if (facts.Length != accounts.Groups[0].Count || facts.Length < 2 || SideOf(facts) is not { } side)
        {
            return Offer(context, accounts.Groups[0]);
        }

        context.Topic = new Topic(context.Question, [context.SubjectOf(facts[0].Item)], [.. facts.Select(fact => fact.Item)], facts);
        Item place = accounts.Places[0] ?? side;
        if (context.Question.Rank is null)
        {
            return Sum(context, facts, place, accounts.ByLevel);
        }

        context.Reply.Mention(place);
        context.Reply.Line(Text("「" + place.Printed + "」の節「"), context.Reply.Name(facts[0].Item), Text("」（" + FactWords.YearAndStage(facts[0]) + "）を、" + AccountRows.Levels[accounts.ByLevel - 1] + "ごとに金額の" + (context.Question.Rank.Value.Descending ? "大きい" : "小さい") + "順に並べました。"));
        Parts(context, facts, accounts.ByLevel);
        Receipts.Line(context, facts, []);
        return context.Reply.Build(Outcome.Answered);
    }

    private static Answer Sum(TurnContext context, Fact[] facts, Item place, int level)
    {
        AnswerBuilder reply = context.Reply;
        long[] operands = [.. facts.Select(fact => fact.Figure.Yen ?? 0)];
        reply.Mention(place);
        string unit = facts[0].Figure.Unit;
        Segment total = reply.Result(ComputationKind.Sum, operands, operands.Sum(), context.Question.Unit?.Name ?? unit, strong: true);
        reply.Line(Text("「" + place.Printed + "」の節「"), reply.Name(facts[0].Item), Text("」の" + FactWords.YearAndStage(facts[0]) + "の合計は"), total, Text("（"), SpokenResult(operands.Sum()), Text("）です。"));
        if (level > 0)
        {
            Parts(context, facts, level);
        }

        foreach (Fact fact in facts.OrderByDescending(fact => fact.Figure.Yen).Take(level > 0 ? 0 : MostListed))
        {
            Line(context, fact);
        }

        Item[] without = [.. context.Reader.Accounts.Below(place, Detail - 1).Where(item => Members.FactOf(context, item) is { Figure.Yen: > 0 } && !HasDetails(context, item))];
        Receipts.Line(context, facts, []);
        if (without.Length > 0)
        {
            Array.ForEach(without, reply.Mention);
            reply.Line(Text("節の記載がない目（" + string.Join("、", without.Take(MostListed).Select(item => item.Printed)) + "）は含みません。"));
        }

        return reply.Build(Outcome.Answered);
    }

    // Each place of the level with what its rows come to, the largest first.
    private static void Parts(TurnContext context, Fact[] facts, int level)
    {
        AnswerBuilder reply = context.Reply;
        RankWanted rank = context.Question.Rank ?? new RankWanted(true, 1, MostParts);
        var parts = facts.GroupBy(fact => At(fact.Item, level)).Where(part => part.Key is not null).OrderBy(part => rank.Descending ? -part.Sum(fact => fact.Figure.Yen) : part.Sum(fact => fact.Figure.Yen)).ToList();
        foreach (IGrouping<Item?, Fact> part in parts.Skip(rank.From - 1).Take(rank.Count))
        {
            long[] operands = [.. part.Select(fact => fact.Figure.Yen ?? 0)];
            Segment amount = operands.Length == 1 ? reply.Amount(part.First()) : reply.Result(ComputationKind.Sum, operands, operands.Sum(), context.Question.Unit?.Name ?? facts[0].Figure.Unit);
            reply.Line(Text("・"), reply.Name(part.Key!), Text("　"), amount, reply.Cite(part.MaxBy(fact => fact.Figure.Yen)!));
        }

        if (context.Question.Rank is null && parts.Count > MostParts)
        {
            reply.Line(Text("金額の大きい順に"), reply.Count(MostParts, "件"), Text("を示しました。"));
        }
    }

    private static Item? At(Item item, int level) => item.Lineage.FirstOrDefault(at => AccountRows.LevelOf(at) == level);

    /// <summary>Lists rows of one name with their places; null where none has an amount.</summary>
    public static Answer? Offer(TurnContext context, IReadOnlyList<Item> items)
    {
        AnswerBuilder reply = context.Reply;
        Fact[] facts = Amounts(context, items);
        if (facts.Length == 0)
        {
            return null;
        }

        Array.ForEach(facts, reply.Use);
        bool oneName = Array.TrueForAll(facts, fact => fact.Item.Name == facts[0].Item.Name);
        reply.Line(oneName
            ? [Text("「"), reply.Name(facts[0].Item), Text("」は"), reply.Count(facts.Length, "件"), Text("あります。どの目や項のものかをお知らせください。")]
            : [Text("当てはまるものが複数あります。歳入と歳出のどちらかをお知らせください。")]);
        foreach (Fact fact in facts.Take(MostListed))
        {
            Line(context, fact);
        }

        return reply.Build(Outcome.Clarify);
    }

    private static void Line(TurnContext context, Fact fact)
    {
        context.Reply.Line(Text("・"), context.Reply.Name(fact.Item), Text("（" + Place(fact.Item) + "）　"), context.Reply.Amount(fact), context.Reply.Cite(fact));
    }

    /// <summary>Whether an item is a 節.</summary>
    public static bool IsDetail(Item item) => AccountRows.LevelOf(item) == Detail;

    /// <summary>Where a row stands: 款, 項 and 目 of a 節, else the last two headings above it.</summary>
    public static string Place(Item item)
    {
        Item row = Above(item);
        return FactWords.Place(row) + (row == item ? string.Empty : " ＞ " + row.Printed);
    }

    /// <summary>The 目 of a 節; other rows stand for themselves.</summary>
    public static Item Above(Item item) => item.Lineage.FirstOrDefault(at => AccountRows.LevelOf(at) is > 0 and < Detail) ?? item;

    private static bool HasDetails(TurnContext context, Item item) => context.Snapshot.Children(item).Any(child => AccountRows.LevelOf(child) == Detail || HasDetails(context, child));

    private static Fact[] Amounts(TurnContext context, IEnumerable<Item> items) => [.. items.Select(item => Members.FactOf(context, item)).OfType<Fact>().Where(fact => fact.Figure.Yen is not null)];

    // 歳入 or 歳出, where all amounts are of one of them, of one year and stage, and in one unit; else they are not added up.
    private static Item? SideOf(Fact[] facts)
    {
        Item? side = Side(facts[0].Item);
        return Array.TrueForAll(facts, fact => fact.Year == facts[0].Year && fact.Stage == facts[0].Stage && fact.Figure.Unit == facts[0].Figure.Unit && Side(fact.Item) == side) ? side : null;
    }

    private static Item? Side(Item item) => At(item, 1)?.Parent;
}
