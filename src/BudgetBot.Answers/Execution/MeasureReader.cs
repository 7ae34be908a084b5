using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Reads a measure of a row: the amount, the change from the year before, the growth.</summary>
internal sealed class MeasureReader(OperandFinder finder)
{
    /// <summary>The measure.</summary>
    public Reading Read(Row row, Measure measure, bool strict)
    {
        if (row.Title is not null)
        {
            return Group(row, measure);
        }

        Found found = finder.Find(row, measure.Frame, strict);
        if (found.Operand is not { } now)
        {
            return new(null, found.Missing);
        }

        return measure.Kind == MeasureKind.Amount
            ? new(new Measured(row, new Derivation.Printed(now), now, null), null)
            : Compared(row, now, measure.Kind, measure.Against ?? now.Year.Previous);
    }

    // The figure of a group is the sum of its rows' figures; its change is that between the sums, whatever rows came or went.
    private Reading Group(Row group, Measure measure)
    {
        Derivation? now = Total(group, measure.Frame);
        if (now is null || measure.Kind == MeasureKind.Amount)
        {
            return now is null ? new(null, new Missing(group, Obstacle.NoFigure, null)) : new(new Measured(group, now, null, null), null);
        }

        FiscalYear year = now.Leaves.First().Year;
        Derivation? before = Total(group, measure.Frame with { Year = measure.Against ?? year.Previous, Before = 0 });
        ComputationKind kind = measure.Kind == MeasureKind.Growth ? ComputationKind.Growth : ComputationKind.Difference;
        return before is not null && Arithmetic.Of(kind, now, before) is { } result ? new(new Measured(group, result, null, before), null)
            : new(null, new Missing(group, Obstacle.NoYearBefore, now.Leaves.First().Fact));
    }

    private Derivation? Total(Row group, Frame frame)
    {
        Derivation[] parts = [.. group.Prints.Select(item => finder.Find(new Row([item]), frame, strict: true).Operand).OfType<Operand>()
            .Select(operand => new Derivation.Printed(operand))];
        return parts.Length == 0 ? null : Arithmetic.Sum(parts);
    }

    /// <summary>The figure of the year before beside one; null where none is printed.</summary>
    public Measured? Change(Operand now) => Compared(now.Row, now, MeasureKind.Change, now.Year.Previous).Measured;

    private Reading Compared(Row row, Operand now, MeasureKind kind, FiscalYear against)
    {
        var current = new Derivation.Printed(now);
        Operand? before = finder.Of(row, against, FrameRule.Before(now.Stage), now);
        Derivation? computed = before is null ? null : Arithmetic.Of(ComputationKind.Difference, current, new Derivation.Printed(before));
        Operand? printed = FrameRule.IsBudget(now.Stage) && against == now.Year.Previous ? Printed(row, now, computed, before) : null;
        Derivation? earlier = before is { } known && (printed is null || known.Unit == now.Unit) ? new Derivation.Printed(known)
            : printed is null ? null : Arithmetic.Of(ComputationKind.Difference, current, new Derivation.Printed(printed));
        if (earlier is null)
        {
            return new(null, new Missing(row, Obstacle.NoYearBefore, now.Fact));
        }

        bool agrees = printed is null || computed is null || Agrees(printed, computed, now, before!);
        Derivation? result = kind == MeasureKind.Growth ? Arithmetic.Of(ComputationKind.Growth, current, earlier)
            : printed is not null && agrees ? new Derivation.Printed(printed) : computed;
        return result is null
            ? new(null, new Missing(row, Obstacle.ZeroBase, now.Fact))
            : new(new Measured(row, result, now, earlier) { Disagrees = agrees ? null : new Derivation.Printed(printed!) }, null);
    }

    // Of several printed differences the one that agrees with the arithmetic.
    private Operand? Printed(Row row, Operand now, Derivation? computed, Operand? before)
    {
        IReadOnlyList<Operand> all = finder.Differences(row, now.Year);
        Operand? agreeing = computed is null ? null : all.FirstOrDefault(one => Agrees(one, computed, now, before!));
        return agreeing ?? (all.Count > 0 ? all[0] : null);
    }

    private static bool Agrees(Operand printed, Derivation computed, Operand now, Operand before) =>
        Math.Abs(printed.Yen - computed.Result) <= Math.Max(printed.Step, Math.Max(now.Step, before.Step));
}
