namespace BudgetBot.Answers.Composition;

/// <summary>Offers the answer as one sentence for a paper.</summary>
public static class PaperStep
{
    private const string Title = "資料用の一文にする";
    private const string Says = "資料用に";

    /// <summary>The answer with the step as its last one, where its first line holds a figure.</summary>
    public static Answer Add(Answer answer) =>
        answer.Outcome == Outcome.Answered && answer.Lines[0].Segments.Any(segment => segment is Segment.Amount or Segment.Ratio)
            ? answer with { NextSteps = [.. answer.NextSteps.Take(AnswerBuilder.MostSteps - 1), new NextStep(Title, Says)] }
            : answer;
}
