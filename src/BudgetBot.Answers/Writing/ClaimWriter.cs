using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Says whether what is claimed is so.</summary>
internal static class ClaimWriter
{
    /// <summary>The answer.</summary>
    public static Answer Write(Plan.Claim claim, Result.Checked check, Pen pen)
    {
        Segment[] first = [.. pen.Phrases.Of(check.First)];
        bool waits = FigureFirst.Holds(first) && check.First.Node is not Scalar.Literal;
        first = waits ? [.. Phrases.Kind(check.First)] : first;
        pen.Reply.Line([Text(check.Holds ? "はい、" : "いいえ、"), .. Sides(claim, check, first, pen), .. pen.Cite(Shown(check))]);
        if (waits)
        {
            FigureFirst.Subject(check.First, pen);
        }

        pen.Formulas.Write(check.First.Derivation);
        pen.Formulas.Write(check.Second.Derivation);
        if (check.Rounded)
        {
            pen.Reply.Line(Text("なお、四捨五入した単位で一致します。"));
        }

        return pen.Reply.Build(Outcome.Answered);
    }

    private static IEnumerable<Segment> Sides(Plan.Claim claim, Result.Checked check, Segment[] head, Pen pen)
    {
        ScalarValue first = check.First;
        Segment figure = pen.Figures.Figure(first.Derivation, first.Node.Dimension, strong: true);
        if (claim.Second is Scalar.Literal { Number: 0 } && IsChange(first.Node))
        {
            return [.. head, Text("は"), figure, Text(FigureWriter.Direction(first.Number) + "です。")];
        }

        string signed = IsChange(first.Node) ? FigureWriter.Direction(first.Number) : string.Empty;
        IEnumerable<Segment> second = claim.Second is Scalar.Literal literal
            ? [pen.Said(literal.Said)]
            : [.. pen.Phrases.Of(check.Second), Text("の"), pen.Figures.Figure(check.Second.Derivation, check.Second.Node.Dimension)];
        return [.. head, Text("は"), figure, Text(signed + "で、"), .. second, Text(Words(check) + "。")];
    }

    private static bool IsChange(Scalar scalar) =>
        scalar is Scalar.Value { Measure.Kind: not MeasureKind.Amount } or Scalar.Sum { Measure.Kind: not MeasureKind.Amount };

    // How they really stand to one another, whatever was claimed.
    private static string Words(Result.Checked check)
    {
        string more = check.First.Node.Dimension == Dimension.Rank ? "より下位です" : "より大きい額です";
        string less = check.First.Node.Dimension == Dimension.Rank ? "より上位です" : "より小さい額です";
        bool yen = check.First.Node.Dimension == Dimension.Yen;
        decimal first = check.First.Number;
        return check.Rounded ? "と一致します" : first == check.Second.Number ? "と同じです"
            : first > check.Second.Number ? (yen ? more : "を上回ります") : yen ? less : "を下回ります";
    }

    private static IEnumerable<Operand> Shown(Result.Checked check) =>
        new[] { check.First.Derivation, check.Second.Derivation }.OfType<Derivation.Printed>().Select(printed => printed.Operand);
}
