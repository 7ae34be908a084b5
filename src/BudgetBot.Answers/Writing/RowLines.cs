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
        [pen.Reply.Name(row.Row.Item), Text("　"), .. Figure(row, kind, pen, strong)];

    /// <summary>The measure of a row.</summary>
    public static IEnumerable<Segment> Figure(Measured row, MeasureKind kind, Pen pen, bool strong = false)
    {
        Segment figure = kind == MeasureKind.Amount && row.Derivation is Derivation.Printed { Operand: var operand } && !strong
            ? pen.Figures.Printed(operand)
            : pen.Figures.Figure(row.Derivation, kind == MeasureKind.Growth ? Dimension.Ratio : Dimension.Yen, strong);
        return [figure, Text(kind == MeasureKind.Amount ? FactWords.Remarks(row.Leaf.Fact) : FigureWriter.Direction(row.Number))];
    }

    /// <summary>A table of all rows.</summary>
    public static void Table(string title, IReadOnlyList<Measured> rows, MeasureKind kind, Pen pen) =>
        pen.Reply.Table(title, ["項目", ConditionWords.Word(kind)],
        [.. rows.Select(row =>
            (IReadOnlyList<AnswerLine>)[AnswerLine.Of(pen.Reply.Name(row.Row.Item)), new AnswerLine([.. Figure(row, kind, pen)])])]);
}
