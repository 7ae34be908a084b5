using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Lists rows with a measure of each.</summary>
internal static class ListWriter
{
    private const int MostLines = 10;

    /// <summary>The answer.</summary>
    public static Answer Write(Plan.List list, Result.Listed listed, Pen pen)
    {
        MeasureKind kind = list.Measure.Kind;
        if (listed.Of.Rows.Count == 1 && listed.Measured.Rows is [var only])
        {
            One(listed.Of, only, kind, pen);
        }
        else
        {
            pen.Reply.Line([.. pen.Phrases.Of(listed.Of), Text("は"), Total(listed.Of, pen), Text("です" + Common(listed.Measured) + "。")]);
            Rows(listed, kind, pen);
        }

        Notes.LeftOut(listed.Of.LeftOut, pen);
        return pen.Reply.Build(Outcome.Answered);
    }

    /// <summary>How many rows there are.</summary>
    public static Segment Total(RowSet set, Pen pen)
    {
        pen.Figures.Use(new Derivation.Counted(set.Rows));
        return pen.Figures.Figure(new Derivation.Counted(set.Rows), Dimension.Count);
    }

    /// <summary>Up to ten rows as lines, all of them as a table.</summary>
    public static void Rows(Result.Listed listed, MeasureKind kind, Pen pen)
    {
        var measured = listed.Measured.Rows.ToDictionary(row => row.Row.Item);
        foreach (Row row in listed.Of.Rows.Take(MostLines))
        {
            pen.Reply.Line(measured.TryGetValue(row.Item, out Measured? one)
                ? [Text("・"), .. RowLines.Of(one, kind, pen), .. pen.Cite(one.Derivation.Leaves)]
                : [Text("・"), pen.Reply.Name(row.Item),
                    Text("　" + Notes.Word(listed.Measured.LeftOut.FirstOrDefault(missing => missing.Row == row))), pen.Cite(row)]);
        }

        if (listed.Of.Rows.Count > MostLines)
        {
            pen.Reply.Line(Text("ほか"), pen.Reply.Count(listed.Of.Rows.Count - MostLines, "件"));
        }

        if (listed.Measured.Rows.Count > 1)
        {
            RowLines.Table("一覧", listed.Measured.Rows, kind, pen);
        }
    }

    // The amounts of a list are of one year and stage, or nothing is said of them here.
    private static string Common(MeasuredSet measured)
    {
        string[] said = [.. measured.Rows.Select(row => FactWords.YearAndStage(row.Leaf.Fact)).Distinct()];
        return said.Length == 1 ? "（" + said[0] + "）" : string.Empty;
    }

    private static void One(RowSet set, Measured row, MeasureKind kind, Pen pen)
    {
        Segment[] head = set.Node is Questions.Plans.Rows.Named
            ? [pen.Reply.Name(row.Row.Item), Text(ConditionWords.Of(kind, row.Leaf.Fact) + "は")]
            : [.. pen.Phrases.Of(set), Text("は、「"), pen.Reply.Name(row.Row.Item), Text("」の")];
        string tail = set.Node is Questions.Plans.Rows.Named ? string.Empty : "（" + FactWords.YearAndStage(row.Leaf.Fact) + "）";
        pen.Reply.Line([.. head, .. RowLines.Figure(row, kind, pen, strong: true), Text(tail + "です。"), .. pen.Cite(row.Derivation.Leaves)]);
        pen.Formulas.Write(row.Derivation);
    }
}
