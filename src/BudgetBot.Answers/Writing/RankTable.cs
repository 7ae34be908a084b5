using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Shows the order in which a row has its place.</summary>
internal static class RankTable
{
    private const int MostNeighbours = 5;

    /// <summary>The rows before it and the next ones, and a table of all.</summary>
    public static void Write(Scalar.RankOf rank, ScalarValue value, Pen pen)
    {
        Measured[] ordered = [.. RowReader.Order(value.Set!.Rows, rank.Way)];
        pen.Reply.Line([Text("比べたのは"), pen.Reply.Count(ordered.Length, "件"), Text("です。")]);
        int own = (int)value.Number - 1;
        for (int at = Math.Max(0, own - MostNeighbours + 2); at < Math.Min(ordered.Length, own + 3); at++)
        {
            pen.Reply.Line([Text("・" + Ordinals.Of(at + 1) + "番目　"), .. RowLines.Of(ordered[at], rank.By.Kind, pen),
                .. pen.Cite(ordered[at].Derivation.Leaves)]);
        }

        RowLines.Table("順位", ordered, rank.By.Kind, pen);
    }
}
