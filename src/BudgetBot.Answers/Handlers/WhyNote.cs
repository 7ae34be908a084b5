using BudgetBot.Answers.Composition;

namespace BudgetBot.Answers.Handlers;

/// <summary>Says of a change whose reason is asked for that the figures are all there is.</summary>
internal static class WhyNote
{
    /// <summary>The answer with the remark as its last line where the question asks why.</summary>
    public static Answer? Add(TurnContext context, Answer? answer) => answer is not { Outcome: Outcome.Answered or Outcome.Clarify } || !context.Speech.AsksWhy(context.Question.Normalized) ? answer
        : answer with { Lines = [.. answer.Lines, AnswerLine.Of(AnswerBuilder.Text("増減の理由は、資料のこの箇所には書かれていません。"))] };
}
