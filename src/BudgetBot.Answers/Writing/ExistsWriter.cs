using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
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
            pen.Reply.Line([Text("はい、"), .. pen.Phrases.Of(listed.Of), Text("は"), ListWriter.Total(listed.Of, pen), Text("あります。")]);
            ListWriter.Rows(listed, KindOf(listed.Of.Node), pen);
        }

        Notes.LeftOut(listed.Of.LeftOut, pen);
        return pen.Reply.Build(Outcome.Answered);
    }

    // Where nothing was found, the place that was looked through is cited.
    private static IEnumerable<Row> Searched(RowSet set) => set.Rows.Concat(set.Inner.SelectMany(Searched));

    private static MeasureKind KindOf(Rows node) =>
        node is Rows.Where { Condition: Predicate.Compare compare } ? compare.Of.Kind : MeasureKind.Amount;
}
