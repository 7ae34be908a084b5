using BudgetBot.Answers.Accounts;
using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Routing;
using BudgetBot.Questions;

namespace BudgetBot.Answers;

/// <summary>Brings a question to the handler that can answer it; the most specific reading is tried first.</summary>
public static class Dispatcher
{
    // The order is the rule: the most specific reading first.
    private static readonly Func<TurnContext, Topic, Answer?>[] Readings =
    [
        (context, _) => IsStepOfNothing(context.Question) ? Refusals.NoDetail(context, context.Question.Step > 0 ? "これより後の番号の項目" : "これより前の番号の項目") : null,
        (context, _) => AccountHandler.TryAnswer(context),
        (context, _) => MarkHandler.TryAnswer(context),
        (context, _) => context.Question.AsksContained && !context.Question.Wants(Operation.Amount) ? NoteHandler.TryAnswer(context) : null,
        (context, _) => ClaimHandler.TryAnswer(context),
        (context, _) => ImplementerPart.TryAnswer(context),
        (context, _) => RowHandler.TryAnswer(context),
        (context, before) => context.Question.FollowsUp ? FollowUpGroups.TryAnswer(context, before) : null,
        ChangeFilter.TryAnswer,
        (context, _) => NamedGroups.OfNamedTable(context),
        (context, _) => WholeAndPart.TryAnswer(context),
        (context, before) => AskedFor.OfBefore(context) ? SaidOfSubject.OfBefore(context, before) : null,
        (context, _) => AskedFor.Words(context.Question) ? StepsHandler.TryAnswer(context) ?? SectionHandler.TryAnswer(context) : null,
        (context, _) => AcrossHandler.TryAnswer(context),
        (context, _) => FamilyHandler.TryAnswer(context),
        (context, _) => DerivedHandler.TryAnswer(context),
        (context, _) => SideBySideHandler.EachAnswer(context),
        ByOperations,
        (context, _) => AskedFor.Text(context.Question) ? null : Totals.TryAnswer(context),
        (context, _) => DefaultRoute.TryAnswer(context),
    ];

    /// <summary>The answer, or a reasoned refusal.</summary>
    public static Answer Answer(TurnContext context, Topic before)
    {
        Question question = context.Question;
        return question.Operation switch
        {
            Operation.SmallTalk or Operation.Help => HelpHandler.Answer(context),
            Operation.Opinion => Refusals.NoOpinion(context),
            Operation.Person when question.OrganisationNames && AttributeHandler.NamedImplementers(context) is { } named => named,
            Operation.Person when AskedFor.KindOfPeople(context) && (SaidOfSubject.OfBefore(context, before) ?? SaidOfSubject.TryAnswer(context) ?? PassageHandler.Clearly(context)) is { } who => who,
            Operation.PerUnit or Operation.Person => Refusals.NoDetail(context, "お尋ねの内容"),
            _ when question.ForeignScope is { } scope && !IsMentioned(context, scope) => Refusals.ForeignScope(context, scope),
            _ when before.Unknown && AskedFor.NamesNothing(question) => Refusals.WhichItem(context, before),
            _ => ByReadings(context, before) ?? Refusals.NotFound(context),
        };
    }

    private static Answer? ByReadings(TurnContext context, Topic before)
    {
        foreach (Func<TurnContext, Topic, Answer?> reading in Readings)
        {
            if (reading(context, before) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    private static Answer? ByOperations(TurnContext context, Topic before)
    {
        foreach (Operation operation in context.Question.Operations)
        {
            if (OperationRoutes.TryAnswer(context, operation, before) is { } answer)
            {
                return answer;
            }
        }

        return null;
    }

    // 「次は」 where nothing stands next.
    private static bool IsStepOfNothing(Question question) => question is { Step: not 0, FollowsUp: false, Links.Count: 0, Rows.Count: 0, Divisions.Count: 0 };

    // 沖縄 is no foreign scope where the subject's own text speaks of it.
    private static bool IsMentioned(TurnContext context, string scope) => context.Question.Links.Take(3).Where(link => link.Coverage >= 450)
        .SelectMany(link => link.Subject.Items)
        .Any(item => item.Name.Contains(scope, StringComparison.Ordinal) || context.PassagesOf(item).Any(passage => passage.Text.Contains(scope, StringComparison.Ordinal)));
}
