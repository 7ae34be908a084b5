using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Lists rows with a measure of each.</summary>
internal static class ListWriter
{
    private const int MostLines = 10;
    private const int MostCompared = 5;
    private const int MostCited = 3;

    /// <summary>The answer.</summary>
    public static Answer Write(Result.Listed listed, Pen pen)
    {
        Segment[] subject = [.. pen.Phrases.Of(listed.Of)];
        bool waits = FigureFirst.Holds(subject);
        if (listed.Of.Rows.Count == 1 && listed.Measured.Rows is [var only])
        {
            One(listed, only, waits ? [] : subject, pen);
        }
        else
        {
            pen.Reply.Line([.. waits ? [Text("該当するもの")] : subject, Text("は"), Total(listed.Of, pen),
                Text("です" + Common(listed.Measured) + "。")]);
            Rows(listed, pen);
        }

        Behind(waits, subject, pen);
        Notes.Write(listed, pen);
        return pen.Reply.Build(Outcome.Answered);
    }

    /// <summary>Says which rows were meant behind their figures, where those words had to wait.</summary>
    public static void Behind(bool waits, Segment[] subject, Pen pen)
    {
        if (waits)
        {
            FigureFirst.Subject(subject, pen);
        }
    }

    /// <summary>How many rows there are.</summary>
    public static Segment Total(RowSet set, Pen pen)
    {
        pen.Figures.Use(new Derivation.Counted(set.Rows));
        return pen.Figures.Figure(new Derivation.Counted(set.Rows), Dimension.Count);
    }

    /// <summary>Up to ten rows as lines, all of them as a table.</summary>
    public static void Rows(Result.Listed listed, Pen pen)
    {
        var measured = listed.Measured.Rows.ToDictionary(row => row.Row.Item);
        IEnumerable<Row> rows = listed.Kind == MeasureKind.Change && listed.Of.Node is Questions.Plans.Rows.Where
            ? listed.Of.Rows.OrderByDescending(row => measured.TryGetValue(row.Item, out Measured? one) ? Math.Abs(one.Number) : 0)
            : listed.Of.Rows;
        foreach (Row row in rows.Take(MostLines))
        {
            pen.Reply.Line(measured.TryGetValue(row.Item, out Measured? one)
                ? [Text("・"), .. RowLines.Of(one, listed.Kind, pen), .. pen.Cite(one.Derivation.Leaves)]
                : [Text("・"), pen.Name(row),
                    Text("　" + Notes.Word(listed.Measured.LeftOut.FirstOrDefault(missing => missing.Row == row))), pen.Cite(row)]);
        }

        if (listed.Of.Rows.Count > MostLines)
        {
            pen.Reply.Line(Text("ほか"), pen.Reply.Count(listed.Of.Rows.Count - MostLines, "件"));
        }

        if (listed.Measured.Rows.Count > 1 || (listed.Measured.Rows.Count > 0 && listed.Kind != MeasureKind.Amount))
        {
            RowLines.Table(Title(listed.Of, pen), listed.Measured.Rows, listed.Kind, pen);
        }
    }

    // What the rows are, without figures of the question: those stand in the answer's own words.
    private static string Title(RowSet set, Pen pen)
    {
        Segment[] words = [.. pen.Phrases.Of(set)];
        return !FigureFirst.Holds(words) ? string.Concat(words.Select(word => word.Plain))
            : set.Inner is [var inner, ..] ? Title(inner, pen) : "一覧";
    }

    // The amounts of a list are of one year and stage, or nothing is said of them here.
    private static string Common(MeasuredSet measured)
    {
        string[] said = [.. measured.Rows.Select(row => FactWords.YearAndStage(row.Leaf.Fact)).Distinct()];
        return said.Length == 1 ? "（" + said[0] + "）" : string.Empty;
    }

    private static void One(Result.Listed listed, Measured row, Segment[] subject, Pen pen)
    {
        string frame = FactWords.YearAndStage(row.Leaf.Fact);
        bool named = listed.Of.Node is Questions.Plans.Rows.Named;
        bool alone = named || subject.Length == 0;
        Segment[] name = named ? [pen.Name(row.Row)] : [Text("「"), pen.Name(row.Row), Text("」")];
        Segment[] head = alone ? [.. name, Text(ConditionWords.Of(listed.Kind, row.Leaf.Fact) + "は")]
            : [.. subject, Text("は、"), .. name, Text("の")];
        string tail = alone ? string.Empty : "（" + frame + "）";
        pen.Reply.Line([.. head, .. RowLines.Figure(row, listed.Kind, pen, strong: true), Text(tail + "です。"),
            .. pen.Cite(row.Derivation.Leaves)]);
        pen.Formulas.Write(row.Derivation);
        Others(listed, row, pen);
    }

    // Of a few that were compared each is shown; of two, what they lie apart.
    private static void Others(Result.Listed listed, Measured chosen, Pen pen)
    {
        if (listed.Of.Considered is not { Count: > 1 and <= MostCompared } all
            || listed.Of.Node is not Questions.Plans.Rows.Top { Of: Questions.Plans.Rows.Union })
        {
            return;
        }

        foreach (Measured one in all)
        {
            pen.Reply.Line([Text("・"), .. RowLines.Of(one, listed.Kind, pen), .. pen.Cite(one.Derivation.Leaves.Take(MostCited))]);
        }

        if (listed.Kind != MeasureKind.Growth && all.Count == 2
            && Arithmetic.Of(ComputationKind.Difference, all[0].Derivation, all[1].Derivation) is { } apart && apart.Result != 0)
        {
            pen.Reply.Line(Text("差は"), pen.Figures.Figure(apart, Dimension.Yen), Text("です。"));
        }
    }
}
