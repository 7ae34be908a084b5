using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers;

/// <summary>Brings a question to the handler that can answer it; the most specific reading is tried first.</summary>
public static class Dispatcher
{
    /// <summary>The answer, or a reasoned refusal.</summary>
    public static Answer Answer(TurnContext context, Topic before)
    {
        Question question = context.Question;
        return question.Operation switch
        {
            Operation.SmallTalk or Operation.Help => HelpHandler.Answer(context),
            Operation.Opinion => Refusals.NoOpinion(context),
            Operation.Person when question.OrganisationNames && AttributeHandler.NamedImplementers(context) is { } named => named,
            Operation.Person when IsForText(question) && (SaidOfSubject.OfBefore(context, before) ?? SaidOfSubject.TryAnswer(context) ?? PassageHandler.Clearly(context)) is { } who => who,
            Operation.PerUnit or Operation.Person => Refusals.NoDetail(context, "お尋ねの内容"),
            _ when question.ForeignScope is { } scope && !IsMentioned(context, scope) => Refusals.ForeignScope(context, scope),
            _ when before.Unknown && NamesNothing(question) => Refusals.WhichItem(context, before),
            _ => Figures(context, before) ?? Refusals.NotFound(context),
        };
    }

    // 「前の年より増えてる？」 after a refusal leans on nothing.
    private static bool NamesNothing(Question question) => question is { Links.Count: 0, Document: null, Section: null, Divisions.Count: 0, Rows.Count: 0, Conditions.Count: 0, Mentions.Count: 0, Rank: null, Status: null, Containing: null, AcrossDocuments: false }
        && !CharacterWeight.MayName(question.SubjectWords);

    // 沖縄 is no foreign scope where the subject's own text speaks of it.
    private static bool IsMentioned(TurnContext context, string scope) => context.Question.Links.Take(3).Where(link => link.Coverage >= 450)
        .SelectMany(link => link.Subject.Items)
        .Any(item => item.Name.Contains(scope, StringComparison.Ordinal) || context.PassagesOf(item).Any(passage => passage.Text.Contains(scope, StringComparison.Ordinal)));

    private static Answer? Figures(TurnContext context, Topic before)
    {
        if (context.Question is { Step: not 0, FollowsUp: false, Links.Count: 0, Rows.Count: 0, Divisions.Count: 0 })
        {
            return Refusals.NoDetail(context, context.Question.Step > 0 ? "これより後の番号の項目" : "これより前の番号の項目");
        }

        if (AccountHandler.TryAnswer(context) is { } account)
        {
            return account;
        }

        if (MarkHandler.TryAnswer(context) is { } mark)
        {
            return mark;
        }

        if (context.Question.AsksContained && !context.Question.Wants(Operation.Amount) && NoteHandler.TryAnswer(context) is { } contained)
        {
            return contained;
        }

        if ((ClaimHandler.TryAnswer(context) ?? ImplementerPart.TryAnswer(context)) is { } part)
        {
            return part;
        }

        if (RowHandler.TryAnswer(context) is { } row)
        {
            return row;
        }

        if (context.Question.FollowsUp && FollowUpGroups.TryAnswer(context, before) is { } among)
        {
            return among;
        }

        if ((ChangeFilter.TryAnswer(context, before) ?? GroupHandler.OfNamedTable(context) ?? WholeAndPart.TryAnswer(context)) is { } chosen)
        {
            return chosen;
        }

        if (IsAboutBefore(context.Question) && SaidOfSubject.OfBefore(context, before) is { } said)
        {
            return said;
        }

        if (AsksForWords(context.Question) && (StepsHandler.TryAnswer(context) ?? SectionHandler.TryAnswer(context)) is { } section)
        {
            return section;
        }

        if ((AcrossHandler.TryAnswer(context) ?? FamilyHandler.TryAnswer(context) ?? DerivedHandler.TryAnswer(context)) is { } budget)
        {
            return budget;
        }

        if (SideBySideHandler.EachAnswer(context) is { } each)
        {
            return each;
        }

        foreach (Operation operation in context.Question.Operations)
        {
            if (ByOperation(context, operation, before) is { } answer)
            {
                return answer;
            }
        }

        return (AsksForText(context.Question) ? null : Totals.TryAnswer(context)) ?? Default(context);
    }

    private static Answer? ByOperation(TurnContext context, Operation operation, Topic before) => operation switch
    {
        Operation.Rate => RateHandler.TryAnswer(context),
        Operation.Consistency => EitherHandler.TryAnswer(context) ?? ConsistencyHandler.TryAnswer(context),
        Operation.Growth or Operation.Difference when context.Question.Rank is not null => ChangeRank.TryAnswer(context, before) ?? Growth(context),
        Operation.Growth or Operation.Difference => Growth(context) ?? TotalRates.TryAnswer(context)
            ?? (context.Question is { FollowsUp: true, Document: not null } ? Refusals.NoDetail(context, "前年度との増減") : null),
        Operation.Share when AsksForWord(context) && SaidOfSubject.TryAnswer(context) is { } said => said,
        Operation.Share => CountShares.TryAnswer(context) ?? ProseRatioHandler.TryAnswer(context) ?? (context.Question.Previous ? TotalRates.TryAnswer(context) : null) ?? Shares.TryAnswer(context)
            ?? IndicatorHandler.Held(context) ?? IndicatorHandler.TryAnswer(context, FactKind.Rate),
        Operation.Compare when context.Question.Mentions.Count > 1 => ConsistencyHandler.TryAnswer(context) ?? SideBySideHandler.TryAnswer(context),
        // 「予算案と補正を足した額は前年度よりいくら多い」: papers print it, as （Ａ）＋（Ｂ）－（Ｃ）.
        Operation.Compare or Operation.Difference when context.Question is { Stages.Count: > 1 } && context.Question.Wants(Operation.Sum) =>
            TotalRates.TryAnswer(context) ?? SideBySideHandler.TryAnswer(context),
        Operation.Compare => SideBySideHandler.TryAnswer(context) ?? (IsAgainstYear(context.Question) ? Growth(context) : null),
        Operation.Average => SideBySideHandler.TryAnswer(context) ?? GroupHandler.TryAnswer(context),
        Operation.Sum or Operation.Count or Operation.List when GroupHandler.OfOwnProjects(context) is { } projects => projects,
        Operation.Sum when context.Question is { ByDivision: true, Divisions.Count: 0 } => GroupHandler.TryAnswer(context),
        Operation.Amount when context.Question is { ByDivision: true, Divisions.Count: 0, Rank: null } => GroupHandler.TryAnswer(context),
        Operation.Sum => SideBySideHandler.TryAnswer(context) ?? Totals.TryAnswer(context) ?? GroupHandler.TryAnswer(context),
        Operation.Breakdown => GroupHandler.TryAnswer(context) ?? NoBreakdown(context),
        Operation.List => GroupHandler.OfImplementer(context) ?? GroupHandler.TryAnswer(context) ?? BulletHandler.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context)
            ?? (SaidOfSubject.AsksBeyondName(context) ? Refusals.NoDetail(context, "お尋ねの一覧") : null),
        Operation.Rank => GroupHandler.TryAnswer(context),
        Operation.Count => GroupHandler.TryAnswer(context) ?? QuantityHandler.TryAnswer(context),
        Operation.Pool => (DivisionHandler.IsMeant(context) ? DivisionHandler.TryAnswer(context) : null) ?? PoolHandler.TryAnswer(context),
        Operation.Status or Operation.Division => AttributeHandler.TryAnswer(context),
        Operation.Included => IncludedHandler.TryAnswer(context),
        Operation.Implementer => EitherHandler.TryAnswer(context) ?? (NamesOne(context.Question) ? AttributeHandler.TryAnswer(context) : null) ?? GroupHandler.OfImplementer(context) ?? AttributeHandler.TryAnswer(context) ?? SaidOfSubject.TryAnswer(context),
        Operation.Find => GroupHandler.OfImplementer(context) ?? FindHandler.TryAnswer(context),
        Operation.Description => IsLacking(context) ? SaidOfSubject.TryAnswer(context) ?? PassageHandler.TryAnswer(context) ?? (context.Question.Links[0] is { NameCoverage: >= 700, ByReading: false } && !AsksForWord(context) ? AttributeHandler.TryAnswer(context) : null)
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

    // An amount is no answer to a question for a ratio, a rank, a comparison, a date or a name.
    private static bool AsksForMore(Question question) => question.Operation is Operation.Share or Operation.Growth or Operation.Rank or Operation.Average or Operation.Compare
        or Operation.Sum or Operation.Kpi or Operation.When or Operation.Who or Operation.Quantity or Operation.Rate or Operation.Find or Operation.Breakdown or Operation.Consistency or Operation.Remark or Operation.Division or Operation.Implementer;

    // 「県計画の目的は」: the total of the plan would be no answer.
    private static bool AsksForText(Question question) => question.Operation is Operation.Description or Operation.Who or Operation.When or Operation.Remark or Operation.Find;

    // 「どこを支援するの」: words that name nothing of their own go on with the turn before.
    private static bool IsAboutBefore(Question question) => question is { Document: null, Divisions.Count: 0, Rows.Count: 0, Department: false }
        && (question.Operation is Operation.Description or Operation.Who or Operation.Remark || IsForText(question)) && (question.FollowsUp || !question.Links.Any(link => link.Whole || link.NameCoverage >= 800));

    // Of a name that is said in part, a text without the noun that is asked for says something else.
    private static bool IsLacking(TurnContext context) => context.Question.Links is [var best, ..] && SaidOfSubject.Lacks(context, best.Subject);

    // 「対象者は誰ですか」 asks for a kind of people, 「会長は誰ですか」 for a person.
    private static bool IsForText(Question question) => question.Operation is Operation.Person
        && (question.Normalized.Contains("者は誰", StringComparison.Ordinal) || question.Normalized.Contains("のは誰", StringComparison.Ordinal));

    // What is not asked in figures may be said below a heading.
    private static bool AsksForWords(Question question) => question is { Divisions.Count: 0, Rows.Count: 0, Conditions.Count: 0, Mentions.Count: 0, Stages.Count: 0, Unit: null, Rank: null, Status: null, Total: false, FollowsUp: false }
        && question.Operations.All(operation => operation is Operation.Unspecified or Operation.Description or Operation.Who or Operation.List or Operation.Find or Operation.Remark or Operation.Quantity or Operation.Kpi);

    // A sentence that holds nearly all that is asked, where nobody asks for money.
    private static Answer? Prose(TurnContext context) => context.Question.Stages.Count > 0 || context.Question.Wants(Operation.Amount) || context.Question.Wants(Operation.Count) || context.Question.FollowsUp || context.Speech.AsksForMoney(context.Question.Normalized)
        ? null
        : ProseRatioHandler.TryAnswer(context) ?? PassageHandler.Clearly(context);

    // What is named has no amount, and a sentence says what is asked: the amount of an item whose text it is would be no answer.
    private static bool IsSaidInProse(Question question) => question is { Stages.Count: 0, Unit: null }
        && question.Links.Count > 0 && question.Links[0] is { NameShare: < 500, NameCoverage: < 750, ByReading: false };

    // 「…事業、実施するのは熊本市なの」: who carries out the one that is named, and not what else the town carries out.
    private static bool NamesOne(Question question) => question.Links is [{ ByReading: false, NameCoverage: >= 700, NameShare: >= 600 }, ..];

    // 「どちら」 between two names that were not both found is no question for the year before.
    private static bool IsAgainstYear(Question question) => question.Previous || question.Years.Count > 0 || question.FollowsUp
        || question.Wants(Operation.Difference) || question.Wants(Operation.Growth);

    private static Answer? Growth(TurnContext context) => WhyNote.Add(context, Differences.TryAnswer(context));

    private static bool AsksForWord(TurnContext context) => context.Speech.AsksForWord(context.Question.Normalized) && !context.Speech.AsksForMoney(context.Question.Normalized);

    private static Answer? Default(TurnContext context)
    {
        if (context.Question.Operation is Operation.Unspecified or Operation.Amount or Operation.Description && WhatFigure.TryAnswer(context) is { } figures)
        {
            return figures;
        }

        if (GroupHandler.OfTheme(context) is { } themed)
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

        if (AsksForMore(context.Question))
        {
            return context.Question.Wants(Operation.Amount) ? null : PassageHandler.TryAnswer(context);
        }

        if (DivisionHandler.IsMeant(context) && DivisionHandler.TryAnswer(context) is { } division)
        {
            return division;
        }

        if (context.Question.Operation is Operation.Unspecified && !context.Speech.AsksForMoney(context.Question.Normalized)
            && ((IsSaidInProse(context.Question) ? Prose(context) : ProseRatioHandler.TryAnswer(context)) ?? EitherHandler.TryAnswer(context) ?? ((context.Question.Stages.Count == 0 && context.Question.Years.Count == 0) || AsksForWord(context) ? SaidOfSubject.TryAnswer(context) : null)) is { } said)
        {
            return said;
        }

        if (context.Question.Operation is Operation.Unspecified or Operation.Description && AsksForWord(context)
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
}
