using BudgetBot.Answers.Execution;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says under which heading a row stands.</summary>
internal static class HeadingWriter
{
    /// <summary>The answer: one line for each place.</summary>
    public static Answer Write(IReadOnlyList<Result.Placed> places, Pen pen)
    {
        foreach (Result.Placed placed in places)
        {
            pen.Reply.Line(Text("「"), pen.Name(placed.Row), Text("」は、「"), pen.Reply.Name(placed.Heading), Text("」の事業です。"),
                pen.Cite(placed.Row), pen.Cite(new Row([placed.Heading])));
        }

        return pen.Reply.Build(Outcome.Answered);
    }
}
