using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Writes how a value comes about: one line a step, every operand with its source.</summary>
internal sealed class FormulaWriter(Pen pen)
{
    private const int MostOperands = 15;
    private const int MostSamples = 5;

    /// <summary>The lines of a derivation; none for what is printed.</summary>
    public void Write(Derivation derivation) => Write(derivation, IsFramed(derivation));

    private void Write(Derivation derivation, bool framed)
    {
        if (derivation is not Derivation.Step step || IsRank(step))
        {
            return;
        }

        foreach (Derivation operand in step.Operands)
        {
            Write(operand, framed);
        }

        pen.Figures.Use(step);
        if (step.Operands.Count > MostOperands)
        {
            pen.Reply.Line([Text("計算: "), pen.Reply.Count(step.Operands.Count, "件"),
                Text(step.Kind == ComputationKind.Average ? "の平均 ＝ " : "の合計 ＝ "), Result(step), Text(Rounded(step)),
                Text("　出典（一部）"), .. pen.Cite(step.Leaves.Take(MostSamples))]);
            return;
        }

        pen.Reply.Line([Text("計算" + Label(step, framed) + ": "), .. Left(step), Text(" ＝ "), Result(step), Text(Rounded(step))]);
    }

    private static string Rounded(Derivation.Step step) =>
        DimensionOf(step) == Dimension.Yen && step.Result != decimal.Truncate(step.Result) ? "（円未満は四捨五入）" : string.Empty;

    private static bool IsFramed(Derivation derivation) =>
        derivation.Leaves.Select(leaf => FactWords.YearAndStage(leaf.Fact)).Distinct().Skip(1).Any();

    // Where a working has figures of several years, each sum says which it is of.
    private static string Label(Derivation.Step step, bool framed) =>
        framed && step.Kind == ComputationKind.Sum && !IsFramed(step) ? "（" + FactWords.YearAndStage(step.Leaves.First().Fact) + "）"
            : string.Empty;

    private static bool IsRank(Derivation.Step step) => step.Kind is ComputationKind.RankFromLargest or ComputationKind.RankFromSmallest;

    private IEnumerable<Segment> Left(Derivation.Step step) => step.Kind switch
    {
        ComputationKind.Sum => Joined(step, " ＋ "),
        ComputationKind.Average => [Text("（"), .. Joined(step, " ＋ "), Text("）÷ "), pen.Reply.Count(step.Operands.Count, "件")],
        ComputationKind.Difference => Joined(step, " − "),
        ComputationKind.Growth => [Text("（"), .. Joined(step, " − "), Text("）÷ "), .. Figure(step.Operands[1])],
        _ => Joined(step, " ÷ "),
    };

    private IEnumerable<Segment> Joined(Derivation.Step step, string sign)
    {
        bool named = step.Leaves.Select(leaf => leaf.Row.Item).Distinct().Skip(1).Any();
        bool framed = IsFramed(step) || step.Leaves.Any(leaf => leaf.Stage == Facts.Stage.Difference);
        return step.Operands.SelectMany((operand, at) => Operand(operand, named, framed).Prepend(Text(at == 0 ? string.Empty : sign)));
    }

    private IEnumerable<Segment> Operand(Derivation operand, bool named, bool framed)
    {
        if (operand is not Derivation.Printed { Operand: var leaf })
        {
            return Figure(operand);
        }

        string frame = framed ? FactWords.YearAndStage(leaf.Fact) : string.Empty;
        return [.. named ? [pen.Name(leaf.Row)]
            : Array.Empty<Segment>(), Text((named && framed ? "の" : string.Empty) + frame + (named || framed ? " " : string.Empty)),
            pen.Figures.Printed(leaf), pen.Reply.Cite(leaf.Fact)];
    }

    private IEnumerable<Segment> Figure(Derivation operand) => operand switch
    {
        Derivation.Printed printed => [pen.Figures.Printed(printed.Operand)],
        Derivation.Given given => [pen.Said(given.Literal.Said)],
        Derivation.Counted => [pen.Figures.Figure(operand, Dimension.Count)],
        Derivation.Step step => [Result(step)],
        _ => [],
    };

    private Segment Result(Derivation.Step step)
    {
        Segment figure = pen.Figures.Figure(step, DimensionOf(step));
        bool less = step.Result < 0;
        return figure switch
        {
            Segment.Amount amount when less => amount with { Shown = "△" + amount.Shown },
            Segment.Ratio ratio when step.Kind == ComputationKind.Growth => ratio with { Shown = (less ? "△" : "＋") + ratio.Shown },
            _ => figure,
        };
    }

    private static Dimension DimensionOf(Derivation derivation) => derivation switch
    {
        Derivation.Step { Kind: ComputationKind.Share or ComputationKind.Growth or ComputationKind.Multiple } => Dimension.Ratio,
        Derivation.Step step when IsRank(step) => Dimension.Rank,
        Derivation.Step step => DimensionOf(step.Operands[0]) is var first && first == Dimension.Rank ? Dimension.Count : first,
        Derivation.Counted => Dimension.Count,
        _ => Dimension.Yen,
    };
}
