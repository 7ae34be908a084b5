using BudgetBot.Answers.Groups;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers for several rows of a table that a question names with their numbers (救急医療対策等の9番から13番まで).</summary>
public static class SectionRows
{
    /// <summary>The rows with their amounts, or null where no several rows are named, or something else than their amounts is asked for.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        Question question = context.Question;
        if (question.Section is not { Members.Count: > 2 } section || question.Operation is not (Operation.Amount or Operation.Unspecified))
        {
            return null;
        }

        TurnContext listed = context.For(question with { Operations = [Operation.List] });
        Answer? answer = GroupHandler.Answer(listed, new Container(section.Item, section.Members));
        context.Topic = listed.Topic;
        return answer;
    }
}
