using BudgetBot.Answers.Composition;
using BudgetBot.Questions.Register;

namespace BudgetBot.Answers.Register;

/// <summary>Says of an amount whose reason is asked for that the reason is another matter.</summary>
internal static class WhyNote
{
    /// <summary>The answer with the remark as its last line where the question asks why.</summary>
    public static Answer Add(RegisterQuestion question, Answer answer) => !question.AsksWhy || answer.Outcome is not (Outcome.Answered or Outcome.Clarify) ? answer
        : answer with { Lines = [.. answer.Lines, AnswerLine.Of(AnswerBuilder.Text("お尋ねの理由は、数値のほかには示せません。シートの「主な増減理由」や備考を出典でご確認ください。"))] };
}
