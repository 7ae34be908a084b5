using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Rows with their measures, as lines and as a table.</summary>
internal static class RowLines
{
    /// <summary>Name and measure of a row.</summary>
    public static IEnumerable<Segment> Of(Measured row, MeasureKind kind, Pen pen, bool strong = false) =>
        [pen.Name(row.Row), Text("　"), .. Figure(row, kind, pen, strong)];

    /// <summary>The measure of a row.</summary>
    public static IEnumerable<Segment> Figure(Measured row, MeasureKind kind, Pen pen, bool strong = false)
    {
        Segment figure = kind == MeasureKind.Amount && row.Derivation is Derivation.Printed { Operand: var operand } && !strong
            ? pen.Figures.Printed(operand)
            : pen.Figures.Figure(row.Derivation, kind == MeasureKind.Growth ? Dimension.Ratio : Dimension.Yen, strong);
        return [figure, Text(kind == MeasureKind.Amount ? FactWords.Remarks(row.Leaf.Fact) : FigureWriter.Direction(row.Number))];
    }

    /// <summary>A table of all rows; beside a change the amounts of the year and of the year before.</summary>
    public static void Table(string title, IReadOnlyList<Measured> rows, MeasureKind kind, Pen pen)
    {
        string[] columns = ["項目", ConditionWords.Word(kind)];
        pen.Reply.Table(title, kind == MeasureKind.Amount ? columns : [.. columns, Years(rows, row => row.Now, "当年度"),
            Years(rows, row => (row.Before as Derivation.Printed)?.Operand, "前年度")], [.. rows.Select(row => Cells(row, kind, pen))]);
    }

    private static IReadOnlyList<AnswerLine> Cells(Measured row, MeasureKind kind, Pen pen)
    {
        AnswerLine[] cells = [AnswerLine.Of(pen.Name(row.Row)), new AnswerLine([.. Figure(row, kind, pen)])];
        return kind == MeasureKind.Amount ? cells : [.. cells, Cell(row.Now is { } now ? pen.Figures.Printed(now) : null),
            Cell(row.Before is { } before ? pen.Figures.Figure(before, Dimension.Yen) : null)];
    }

    private static AnswerLine Cell(Segment? figure) => figure is null ? new AnswerLine([]) : AnswerLine.Of(figure);

    // The head of a column says year and stage where they are those of all its amounts.
    private static string Years(IReadOnlyList<Measured> rows, Func<Measured, Operand?> of, string otherwise) =>
        rows.Select(row => of(row) is { } operand ? FactWords.YearAndStage(operand.Fact) : otherwise).Distinct().ToArray() is [var only]
            ? only : otherwise;
}
