using BudgetBot.Facts;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers a question for a share or probability that a sentence states: 「７割から８割の確率で発災」.</summary>
public static class ProseRatioHandler
{
    // A share of amounts is computed; a sentence must hold nearly all that is asked to come before that.
    private const int Clear = 760;

    /// <summary>Answers, or returns null where no sentence states the share.</summary>
    public static Answer? TryAnswer(TurnContext context) => context.Speech.AsksForRatio(context.Question.Normalized)
        ? PassageHandler.TryAnswer(context, Clear, passage => passage.Role is PassageRole.Prose or PassageRole.Bullet or PassageRole.Note or PassageRole.Description)
        : null;
}
