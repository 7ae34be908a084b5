using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Accounts;

/// <summary>Answers about the rows of a chart of accounts that are named by name, number or level; what it leaves goes to the handlers of all items.</summary>
public static class AccountHandler
{

    /// <summary>Answers, or returns null where the question names no row, or asks what the handlers of all items answer.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Accounts is not { } accounts || question.FollowsUp || question.Conditions.Count > 0 && accounts.Level == 0)
        {
            return null;
        }

        if (accounts.AllFunds && !accounts.Meant.Any(item => context.FactsOf(item).Any(fact => fact.Base.Count > 0)))
        {
            return Refusals.NoDetail(context, "お尋ねの財源");
        }

        if ((accounts.Earmarked || accounts.FundsNamed.Count > 0) && accounts.Meant.ToList() is [var only])
        {
            return AccountFunds.Answer(context, only, accounts);
        }

        return accounts.Level > 0 ? AccountLevels.Answer(context, accounts)
            : accounts.ByLevel > 0 ? AccountTotals.ByLevel(context, accounts)
            : accounts.Groups.Count == 1 && question.Rank is null ? One(context, accounts.Groups[0], accounts.Places[0])
            // One of several rows of a name would be a row by chance.
            : accounts.Groups.FirstOrDefault(group => group.Count > 1) is { } several ? AccountTotals.Offer(context, several)
            : null;
    }

    private static Answer? One(TurnContext context, IReadOnlyList<Item> items, Item? place)
    {
        bool plain = context.Question.Operation is Operation.Unspecified or Operation.Amount || (context.Question.Accounts!.ByNumber && context.Question.Operation is Operation.Description or Operation.Find or Operation.Who);
        bool whole = context.Question.Operation is Operation.Sum && (items.Count > 1 || AccountRows.LevelOf(items[0]) == 0) && !context.Question.OfMembers;
        // 教育費の需用費の内訳: of each 目.
        whole |= items.Count > 1 && place is not null && context.Question.Operation is Operation.Breakdown or Operation.List;
        if (!plain && !whole)
        {
            return items.Count == 1 ? null : AccountTotals.Offer(context, items);
        }

        return items.Count == 1
            ? AmountHandler.Answer(context, new SubjectChoice([Link.Known(context.SubjectOf(items[0]))], []))
            : AccountTotals.Answer(context, items, place, whole || context.Question.Total);
    }

    /// <summary>Where a 節 stands, in brackets: its name alone (委託料) tells it from no other. Nothing for all else, and among those of one 目.</summary>
    public static string Placed(TurnContext context, Item item) => context.Question.Accounts is { Level: > 0 } accounts && AccountTotals.IsDetail(item)
        && accounts.Listed.Any(listed => AccountRows.LevelOf(listed.Place) != AccountRows.LevelOf(item) - 1)
        ? "（" + AccountTotals.Place(item) + "）"
        : string.Empty;

    /// <summary>Offers 節 or parts of them that stand in several 目 under one name: one of them would be one by chance. Null for all else.</summary>
    public static Answer? AmongMany(TurnContext context, IReadOnlyList<Item> items) =>
        items.Count > 1 && items.All(item => AccountTotals.IsDetail(item) || AccountRows.IsPartOfDetail(item)) ? AccountTotals.Offer(context, items) : null;

    /// <summary>Where an item stands: of a 節 or a part of one the 目 with what that stands in, else the last two headings.</summary>
    public static string PlaceOf(Item item) => AccountTotals.IsDetail(item) || AccountRows.IsPartOfDetail(item) ? AccountTotals.Place(item) : FactWords.Place(item);

    /// <summary>議会費の, before the 節 報酬 or a part of it: such a name alone tells it from no other. Nothing for all else.</summary>
    public static string OwnerOf(TurnContext context, Item item)
    {
        if (!AccountTotals.IsDetail(item) && !AccountRows.IsPartOfDetail(item))
        {
            return string.Empty;
        }

        Item owner = AccountTotals.Above(item);
        context.Reply.Mention(owner);
        return owner == item ? string.Empty : owner.Printed + "の";
    }

    /// <summary>The words for the rows of a container: 「教育費」の目, where a level is asked for.</summary>
    public static string Scope(TurnContext context, Container container) =>
        "「" + container.Item.Printed + "」の" + (context.Question.Accounts is { Level: > 0 } accounts ? accounts.LevelName + (accounts.Fund is { } fund ? "（うち" + fund + "）" : string.Empty) : "項目");
}
