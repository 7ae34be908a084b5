using System.Globalization;
using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Writing;

/// <summary>Writes the figures of one answer; what it writes is evidence, with all formulas that it comes from.</summary>
/// <param name="reply">The answer.</param>
/// <param name="unit">The unit of its amounts.</param>
internal sealed class FigureWriter(AnswerBuilder reply, string unit)
{
    private const string Yen = "円";
    private readonly HashSet<Derivation> used = [];

    /// <summary>The printed unit of all operands, or the finest of theirs.</summary>
    public static string UnitOf(IEnumerable<Operand> operands) => operands.Select(operand => operand.Unit).MinBy(MoneyFormat.SizeOf) ?? Yen;

    /// <summary>A result in the form of its dimension.</summary>
    /// <param name="derivation">The result.</param>
    /// <param name="dimension">What it counts.</param>
    /// <param name="strong">Whether it is the figure asked for.</param>
    public Segment Figure(Derivation derivation, Dimension dimension, bool strong = false)
    {
        Use(derivation);
        return dimension switch
        {
            Dimension.Yen => Amount(derivation.Result, strong),
            Dimension.Ratio => Ratio(derivation, strong),
            Dimension.Rank when derivation is Derivation.Step { Kind: not ComputationKind.Difference } =>
                Count(derivation.Result, "番目", strong),
            _ => Count(derivation.Result, dimension == Dimension.Rank ? "つ" : "件", strong),
        };
    }

    /// <summary>How many projects there are.</summary>
    public Segment Projects(Derivation.Counted counted, bool strong = false)
    {
        Use(counted);
        return Count(counted.Result, "事業", strong);
    }

    /// <summary>An amount, without sign: words say whether it is more or less.</summary>
    public Segment Amount(decimal yen, bool strong = false)
    {
        decimal whole = decimal.Round(yen, 0, MidpointRounding.AwayFromZero);
        return new Segment.Amount((long)whole, MoneyFormat.InUnit((long)whole, whole == yen ? unit : Yen), strong);
    }

    /// <summary>An amount as people say it.</summary>
    public static Segment Spoken(decimal yen)
    {
        long whole = (long)decimal.Round(yen, 0, MidpointRounding.AwayFromZero);
        return new Segment.Amount(whole, MoneyFormat.Spoken(whole));
    }

    /// <summary>A printed amount with its sign.</summary>
    public Segment Printed(Operand operand)
    {
        reply.Use(operand.Fact);
        return new Segment.Amount(operand.Yen, (operand.Yen < 0 ? "△" : string.Empty) + MoneyFormat.InUnit(operand.Yen, unit));
    }

    /// <summary>の増, の減 or nothing, for a change or a growth.</summary>
    public static string Direction(decimal change) => change > 0 ? "の増" : change < 0 ? "の減" : "（増減なし）";

    /// <summary>Counts a result, and all that it comes from, as evidence.</summary>
    public void Use(Derivation derivation)
    {
        if (!used.Add(derivation))
        {
            return;
        }

        switch (derivation)
        {
            case Derivation.Printed printed:
                reply.Use(printed.Operand.Fact);
                break;
            case Derivation.Counted counted:
                foreach (Row row in counted.Rows)
                {
                    reply.Mention(row.Item);
                }

                reply.Use(new Computation(ComputationKind.Count, [.. counted.Rows.Select(_ => 1m)], counted.Rows.Count));
                break;
            case Derivation.Step step:
                foreach (Derivation operand in step.Operands)
                {
                    Use(operand);
                }

                reply.Use(new Computation(step.Kind, [.. step.Operands.Select(operand => operand.Result)], step.Value));
                break;
        }
    }

    private static Segment Ratio(Derivation derivation, bool strong) => derivation switch
    {
        Derivation.Given given => new Segment.Echo(given.Literal.Said),
        Derivation.Step { Kind: ComputationKind.Multiple } => new Segment.Ratio(derivation.Result,
            Math.Round(derivation.Result, 1, MidpointRounding.AwayFromZero).ToString("#,##0.0", CultureInfo.InvariantCulture) + "倍",
                strong),
        _ => new Segment.Ratio(derivation.Result, MoneyFormat.Percent(Math.Abs(derivation.Result)), strong),
    };

    private static Segment.Count Count(decimal number, string counter, bool strong)
    {
        long whole = (long)Math.Abs(number);
        return new Segment.Count(whole, whole.ToString("#,##0", CultureInfo.InvariantCulture) + counter, strong);
    }
}
