using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Routing;

/// <summary>Brings each kind of operation to its handlers, the most specific first.</summary>
internal static class OperationRoutes
{
    /// <summary>The answer to what is asked for, or null where no handler of it fits.</summary>
    public static Answer? TryAnswer(TurnContext context, Operation operation, Topic before) => operation switch
    {
        Operation.Rate => RateHandler.TryAnswer(context),
        Operation.Consistency => EitherHandler.TryAnswer(context) ?? ConsistencyHandler.TryAnswer(context),
        Operation.Growth or Operation.Difference when context.Question.Rank is not null => ChangeRank.TryAnswer(context, before) ?? Growth(context),
        Operation.Growth or Operation.Difference => Growth(context) ?? TotalRates.TryAnswer(context)
            ?? (context.Question is { FollowsUp: true, Document: not null } ? Refusals.NoDetail(context, "前年度との増減") : null),
        Operation.Share when AskedFor.Word(context) && SaidOfSubject.TryAnswer(context) is { } said => said,
        Operation.Share => CountShares.TryAnswer(context) ?? ProseRatioHandler.TryAnswer(context) ?? (context.Question.Previous ? TotalRates.TryAnswer(context) : null) ?? Shares.TryAnswer(context)
            ?? IndicatorHandler.Held(context) ?? IndicatorHandler.TryAnswer(context, FactKind.Rate),
        Operation.Compare when context.Question.Mentions.Count > 1 => ConsistencyHandler.TryAnswer(context) ?? SideBySideHandler.TryAnswer(context),
        // 「予算案と補正を足した額は前年度よりいくら多い」: papers print it, as （Ａ）＋（Ｂ）－（Ｃ）.
        Operation.Compare or Operation.Difference when context.Question is { Stages.Count: > 1 } && context.Question.Wants(Operation.Sum) =>
            TotalRates.TryAnswer(context) ?? SideBySideHandler.TryAnswer(context),
        Operation.Compare => SideBySideHandler.TryAnswer(context) ?? (IsAgainstYear(context.Question) ? Growth(context) : null),
        Operation.Average => SideBySideHandler.TryAnswer(context) ?? GroupHandler.TryAnswer(context),
        Operation.Sum or Operation.Count or Operation.List when NamedGroups.OfOwnProjects(context) is { } projects => projects,
        Operation.Sum when context.Question is { ByDivision: true, Divisions.Count: 0 } => GroupHandler.TryAnswer(context),
        Operation.Amount when context.Question is { ByDivision: true, Divisions.Count: 0, Rank: null } => GroupHandler.TryAnswer(context),
        Operation.Sum => SideBySideHandler.TryAnswer(context) ?? Totals.TryAnswer(context) ?? GroupHandler.TryAnswer(context) ?? (context.Question is { Broad: true, Operations: [Operation.Sum] } ? AmountHandler.TryAnswer(context) : null),
        Operation.Breakdown => GroupHandler.TryAnswer(context) ?? NoBreakdown(context),
        Operation.List => NamedGroups.OfImplementer(context) ?? GroupHandler.TryAnswer(context) ?? BulletHandler.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context)
            ?? (SaidOfSubject.AsksBeyondName(context) ? Refusals.NoDetail(context, "お尋ねの一覧") : null),
        Operation.Rank => GroupHandler.TryAnswer(context),
        Operation.Count => GroupHandler.TryAnswer(context) ?? QuantityHandler.TryAnswer(context),
        Operation.Pool => (DivisionHandler.IsMeant(context) ? DivisionHandler.TryAnswer(context) : null) ?? PoolHandler.TryAnswer(context),
        Operation.Status or Operation.Division => AttributeHandler.TryAnswer(context),
        Operation.Included => IncludedHandler.TryAnswer(context),
        Operation.Implementer => EitherHandler.TryAnswer(context) ?? (NamesOne(context.Question) ? AttributeHandler.TryAnswer(context) : null) ?? NamedGroups.OfImplementer(context) ?? AttributeHandler.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context),
        Operation.Find => NamedGroups.OfImplementer(context) ?? FindHandler.TryAnswer(context),
        Operation.Description => IsLacking(context) ? SaidOfSubject.TryAnswer(context) ?? PassageHandler.TryAnswer(context) ?? (context.Question.Links[0] is { NameCoverage: >= 700, ByReading: false } && !AskedFor.Word(context) ? AttributeHandler.TryAnswer(context) : null)
            : AttributeHandler.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context) ?? PassageHandler.TryAnswer(context),
        Operation.Kpi => IndicatorHandler.TryAnswer(context, FactKind.Kpi) ?? IndicatorHandler.Held(context),
        Operation.Quantity when context.Question.Conditions.Count > 0 => GroupHandler.TryAnswer(context),
        Operation.Quantity => QuantityHandler.TryAnswer(context) ?? IndicatorHandler.Held(context) ?? (context.Question.Wants(Operation.Description) ? null : Refusals.NoDetail(context, "お尋ねの数")),
        Operation.When => DateHandler.TryAnswer(context) ?? (context.Question.FollowsUp ? IndicatorHandler.TryAnswer(context, FactKind.Kpi) : null) ?? PassageHandler.TryAnswer(context),
        Operation.Remark => EligibilityHandler.TryAnswer(context) ?? AttributeHandler.Remarks(context) ?? AttributeHandler.Described(context) ?? PassageHandler.TryAnswer(context),
        Operation.Who when context.Question.Department => AttributeHandler.Remarks(context) ?? PassageHandler.TryAnswer(context, Passages.PassageSearch.Enough, passage => context.Speech.NamesDepartment(passage.Text) && !(context.Question.FollowsUp && !context.Question.Links.Any(link => link.Subject.Items.Contains(passage.Item))))
            ?? Refusals.NoDetail(context, "担当する課"),
        Operation.Who => (context.Question.Wants(Operation.Remark) ? AttributeHandler.Remarks(context) : null) ?? SubjectPassages.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context) ?? PassageHandler.TryAnswer(context),
        _ => null,
    };

    // An item without printed parts: its amount is no answer to the question for its parts.
    private static Answer? NoBreakdown(TurnContext context) => context.Question.Links.Any(link => link.NameShare >= 600)
        ? Refusals.NoDetail(context, "お尋ねの内訳")
        : null;

    // Of a name that is said in part, a text without the noun that is asked for says something else.
    private static bool IsLacking(TurnContext context) => context.Question.Links is [var best, ..] && SaidOfSubject.Lacks(context, best.Subject);

    // 「…事業、実施するのは熊本市なの」: who carries out the one that is named, and not what else the town carries out.
    private static bool NamesOne(Question question) => question.Links is [{ ByReading: false, NameCoverage: >= 700, NameShare: >= 600 }, ..];

    // 「どちら」 between two names that were not both found is no question for the year before.
    private static bool IsAgainstYear(Question question) => question.Previous || question.Years.Count > 0 || question.FollowsUp
        || question.Wants(Operation.Difference) || question.Wants(Operation.Growth);

    private static Answer? Growth(TurnContext context) => WhyNote.Add(context, Differences.TryAnswer(context));
}
