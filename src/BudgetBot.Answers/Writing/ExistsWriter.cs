using BudgetBot.Answers.Execution;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says whether there are such rows, and which.</summary>
internal static class ExistsWriter
{
    /// <summary>The answer.</summary>
    public static Answer Write(Result.Listed listed, Pen pen)
    {
        if (listed.Of.Rows.Count == 0)
        {
            pen.Reply.Line([Text("いいえ、"), .. pen.Phrases.Of(listed.Of), Text("はありません。"), .. Searched(listed.Of).Take(1).Select(pen.Cite)]);
        }
        else
        {
            Segment[] subject = [.. pen.Phrases.Of(listed.Of)];
            bool waits = FigureFirst.Holds(subject);
            pen.Reply.Line([Text("はい、"), .. waits ? [] : subject.Append(Text("は")), ListWriter.Total(listed.Of, pen), Text("あります。")]);
            ListWriter.Rows(listed, pen);
            ListWriter.Behind(waits, subject, pen);
        }

        Notes.Write(listed, pen);
        return pen.Reply.Build(Outcome.Answered);
    }

    // Where nothing was found, the place that was looked through is cited.
    private static IEnumerable<Row> Searched(RowSet set) => set.Rows.Concat(set.Inner.SelectMany(Searched));
}
