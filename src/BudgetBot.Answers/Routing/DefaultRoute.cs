using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Routing;

/// <summary>Answers what no operation decides: a name by its amount, unless it is asked in words for what a sentence says.</summary>
internal static class DefaultRoute
{
    /// <summary>The answer, or null where nothing fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Operation is Operation.Unspecified or Operation.Amount or Operation.Description && WhatFigure.TryAnswer(context) is { } figures)
        {
            return figures;
        }

        if (NamedGroups.OfTheme(context) is { } themed)
        {
            return themed;
        }

        if (context.Question.Conditions.Count > 0 || context.Question.Containing is not null || (context.Question.Status is not null && context.Question.Links.Count == 0))
        {
            return GroupHandler.TryAnswer(context);
        }

        // 「億円で」 without a turn before names nothing that could be answered.
        if (context.Question is { Links.Count: 0, Divisions.Count: 0 })
        {
            return Prose(context);
        }

        if (AskedFor.More(context.Question))
        {
            return context.Question.Wants(Operation.Amount) ? null : PassageHandler.TryAnswer(context);
        }

        if (DivisionHandler.IsMeant(context) && DivisionHandler.TryAnswer(context) is { } division)
        {
            return division;
        }

        if (context.Question.Operation is Operation.Unspecified && !context.Speech.AsksForMoney(context.Question.Normalized)
            && ((IsSaidInProse(context.Question) ? Prose(context) : ProseRatioHandler.TryAnswer(context)) ?? EitherHandler.TryAnswer(context) ?? ((context.Question.Stages.Count == 0 && context.Question.Years.Count == 0) || AskedFor.Word(context) ? SaidOfSubject.TryAnswer(context) : null)) is { } said)
        {
            return said;
        }

        if (context.Question.Operation is Operation.Unspecified or Operation.Description && AskedFor.Word(context)
            && context.Question is { Stages.Count: 0, Years.Count: 0, Previous: false, Unit: null })
        {
            return RateHandler.TryAnswer(context) ?? PassageHandler.TryAnswer(context);
        }

        // What asks for an amount is never answered with a sentence: the figure in it may be another.
        Answer? figure = InTextOnly.TryAnswer(context) ?? AmountHandler.TryAnswer(context) ?? DivisionHandler.TryAnswer(context);
        return figure is not null || context.Question.Wants(Operation.Amount) || context.Question.Stages.Count > 0 || context.Speech.AsksForMoney(context.Question.Normalized)
            ? figure
            : IndicatorHandler.TryAnswer(context, context.Question.Wants(Operation.Count) ? [FactKind.Kpi, FactKind.Count] : [FactKind.Kpi, FactKind.Count, FactKind.Date, FactKind.Rate])
                ?? (context.Question.Wants(Operation.Count) ? null : AttributeHandler.Described(context) ?? PassageHandler.TryAnswer(context));
    }

    // A sentence that holds nearly all that is asked, where nobody asks for money.
    private static Answer? Prose(TurnContext context) => context.Question.Stages.Count > 0 || context.Question.Wants(Operation.Amount) || context.Question.Wants(Operation.Count) || context.Question.FollowsUp || context.Speech.AsksForMoney(context.Question.Normalized)
        ? null
        : ProseRatioHandler.TryAnswer(context) ?? PassageHandler.Clearly(context);

    // What is named has no amount, and a sentence says what is asked: the amount of an item whose text it is would be no answer.
    private static bool IsSaidInProse(Question question) => question is { Stages.Count: 0, Unit: null }
        && question.Links.Count > 0 && question.Links[0] is { NameShare: < 500, NameCoverage: < 750, ByReading: false };
}
