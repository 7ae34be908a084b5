using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Whether figures may stand against one another.</summary>
internal static class Frames
{
    /// <summary>Whether two figures are of one year and of stages that stand beside one another.</summary>
    public static bool IsOne(Operand left, Operand right) => left.Year == right.Year
        && (left.Stage == right.Stage || (FrameRule.IsBudget(left.Stage) && FrameRule.IsBudget(right.Stage)));

    /// <summary>Whether two values differ in year or stage though the plan names no such difference, and one source prints both.</summary>
    public static bool Clash(ScalarValue first, ScalarValue second)
    {
        Frame[] left = [.. Of(first.Node).Distinct()];
        Frame[] right = [.. Of(second.Node).Distinct()];
        if (left.Length != 1 || right.Length != 1 || left[0] != right[0])
        {
            return false;
        }

        Operand[] one = [.. Now(first)];
        Operand[] other = [.. Now(second)];
        return one.Any(figure =>
            other.Any(against => figure.Fact.Citation.Document == against.Fact.Citation.Document && !IsOne(figure, against)));
    }

    private static IEnumerable<Operand> Now(ScalarValue value) =>
        value.Set is { } set ? set.Rows.Select(row => row.Leaf) : value.Inner.SelectMany(Now);

    private static IEnumerable<Frame> Of(Scalar scalar) => scalar switch
    {
        Scalar.Value value => [value.Measure.Frame],
        Scalar.Sum sum => [sum.Measure.Frame],
        Scalar.Mean mean => [mean.Measure.Frame],
        Scalar.Diff diff => Of(diff.First).Concat(Of(diff.Second)),
        Scalar.Ratio ratio => Of(ratio.Part).Concat(Of(ratio.Base)),
        _ => [],
    };
}
