namespace BudgetBot.Answers;

/// <summary>The last gate before a reply is sent.</summary>
public static class FigureGate
{
    /// <summary>Checks a reply against its evidence.</summary>
    public static GateVerdict Check(Answer answer) => new([]);

    /// <summary>What the user gets instead of a reply that the gate withheld.</summary>
    public static Answer Withheld(Answer answer) => new()
    {
        Outcome = Outcome.NotFound,
        Lines = [AnswerLine.Of(new Segment.Text("申し訳ありません。出典で確かめられない数字が含まれるため、このご質問へのお答えを控えます。"))],
        Evidence = Evidence.None(answer.Evidence.Question),
    };
}
