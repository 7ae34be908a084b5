using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Computes the scalars of a plan.</summary>
internal sealed class ScalarReader(Desk desk)
{
    /// <summary>The value of a scalar.</summary>
    public Attempt<ScalarValue> Read(Scalar node) => node switch
    {
        Scalar.Value { Of: Rows.Body or Rows.Whole, Measure.Kind: MeasureKind.Amount } value
            when desk.Registers.Filter(value.Of) is not null =>
            Read(new Scalar.Sum(new Rows.Members(value.Of, Level.Project), value.Measure)),
        Scalar.Value value => Value(value),
        Scalar.Sum sum => Set(sum.Of, sum.Measure).Then(pair => Sum(sum, pair.Set, pair.Measured)),
        Scalar.Mean mean => Set(mean.Of, mean.Measure).Then(pair => Mean(mean, pair.Set, pair.Measured)),
        Scalar.Count count => Count(count),
        Scalar.Diff diff => Pair(diff.First, diff.Second).Then(pair => Diff(diff, pair)),
        Scalar.Ratio ratio => Pair(ratio.Part, ratio.Base).Then(pair => Ratio(ratio, pair)),
        Scalar.RankOf rank => Rank(rank),
        Scalar.Literal literal => new ScalarValue(literal, new Derivation.Given(literal)),
        _ => throw new InvalidOperationException($"A new scalar: {node.GetType().Name}."),
    };

    /// <summary>Two values that stand against one another: of one dimension, their frames apart only where the plan says so.</summary>
    public Attempt<Pair> Pair(Scalar first, Scalar second) => first.Dimension != second.Dimension
        ? Stop.Because(RefusalReason.NotComparable)
        : Read(first).Then(one => Read(second).Then<Pair>(other =>
            Frames.Clash(one, other) ? Stop.Because(RefusalReason.FramesDiffer, RowsOf(one, other)) : new Pair(one, other)));

    /// <summary>What the comparisons of a condition compare with, by their nodes.</summary>
    public Attempt<Dictionary<Predicate.Compare, decimal>> Right(Predicate condition)
    {
        var right = new Dictionary<Predicate.Compare, decimal>();
        foreach (Predicate.Compare compare in Compares(condition))
        {
            if (compare.Of.Dimension != compare.To.Dimension)
            {
                return Stop.Because(RefusalReason.NotComparable);
            }

            Attempt<ScalarValue> read = Read(compare.To);
            if (read.Value is not { } value)
            {
                return read.Stop!;
            }

            right[compare] = value.Number;
        }

        return right;
    }

    private static IEnumerable<Predicate.Compare> Compares(Predicate condition) => condition switch
    {
        Predicate.Compare compare => [compare],
        Predicate.Not not => Compares(not.Condition),
        Predicate.And and => Compares(and.First).Concat(Compares(and.Second)),
        _ => [],
    };

    private Attempt<ScalarValue> Value(Scalar.Value node) => desk.Rows.Read(node.Of, new Need(node.Measure)).Then<ScalarValue>(set =>
    {
        if (set.Rows.Count == 0)
        {
            return Stop.Because(RefusalReason.NoRows);
        }

        MeasuredSet measured = desk.Sets.Beside(set, node.Measure);
        if (measured.Rows.Count == 0)
        {
            return Stop.Without(measured.LeftOut);
        }

        Measured first = measured.Rows[0];
        return measured.Rows.Any(row => row.Number != first.Number)
            ? new Result.Ambiguous(string.Empty, measured.Rows)
            : new ScalarValue(node, first.Derivation)
            {
                Of = set,
                Set = measured,
                Beside = HasBeside(node.Measure, first) ? desk.Measures.Change(first.Now!) : null,
            };
    });

    private static bool HasBeside(Measure measure, Measured measured) => measure.Kind == MeasureKind.Amount
        && FrameRule.IsOpen(measure.Frame) && FrameRule.IsBudget(measured.Leaf.Stage);

    private Attempt<Measures> Set(Rows node, Measure measure) => desk.Rows.Read(node, new Need(measure)).Then(set =>
        desk.Sets.Read(set, measure).Then<Measures>(measured => new Measures(set, measured)));

    private Attempt<ScalarValue> Sum(Scalar.Sum node, RowSet set, MeasuredSet measured)
    {
        Derivation? sum = Totals.Of(measured, node.Measure.Kind);
        if (sum is not null && set.Minus.Count > 0)
        {
            return desk.Sets.Minus(set, node.Measure)
                .Then<ScalarValue>(minus => Totals.Of(minus, node.Measure.Kind) is { } less && node.Measure.Kind != MeasureKind.Growth
                && Arithmetic.Of(ComputationKind.Difference, sum, less) is { } rest
                ? new ScalarValue(node, rest) { Of = set, Set = measured }
                : Stop.Because(RefusalReason.Arithmetic));
        }

        if (sum is null)
        {
            return Stop.Because(RefusalReason.Arithmetic, [.. measured.Rows.Select(row => row.Row)]);
        }

        PrintedTotal? printed = node.Measure.Kind == MeasureKind.Amount ? Printed(set, measured, sum) : null;
        bool quoted = printed is { Agreement: Agreement.Rounding } && measured.LeftOut.Count == 0;
        return new ScalarValue(node, quoted ? new Derivation.Printed(printed!.Operand)
            : sum)
        { Of = set, Set = measured, Printed = printed };
    }

    // The figure that the container prints of all its rows, in their frame.
    private PrintedTotal? Printed(RowSet set, MeasuredSet measured, Derivation sum)
    {
        if (set.Container is not { } container
            || desk.Finder.Find(container, new Frame(measured.Rows[0].Leaf.Year, measured.Rows[0].Leaf.Stage), strict: true)
                .Operand is not { } own
            || !Frames.IsOne(own, measured.Rows[0].Leaf))
        {
            return null;
        }

        decimal gap = Math.Abs(own.Yen - sum.Result);
        long step = measured.Rows.Max(row => row.Leaf.Step);
        return new PrintedTotal(own, sum, gap == 0 ? Agreement.Same : gap <= Math.Max(step, own.Step) ? Agreement.Rounding
            : Agreement.Different);
    }

    private static Attempt<ScalarValue> Mean(Scalar.Mean node, RowSet set, MeasuredSet measured)
    {
        // A mean of rates is the rate of the sums.
        Derivation? mean = node.Measure.Kind == MeasureKind.Growth
            ? Totals.Of(measured, MeasureKind.Growth)
            : Arithmetic.Of(ComputationKind.Average, [.. measured.Rows.Select(row => row.Derivation)]);
        return mean is null ? Stop.Because(RefusalReason.Arithmetic) : new ScalarValue(node, mean) { Of = set, Set = measured };
    }

    private Attempt<ScalarValue> Count(Scalar.Count node) =>
        desk.Rows.Read(node.Of, new Need(Measure.Amount, Many: true)).Then<ScalarValue>(set =>
    {
        Row[] overlapping = [.. set.Rows.Where(row => set.Rows.Any(other => row.IsAbove(other) || other.IsAbove(row)))];
        return overlapping.Length > 0 ? Stop.Because(RefusalReason.Overlap, overlapping)
            : new ScalarValue(node, new Derivation.Counted(set.Rows)) { Of = set };
    });

    private static Attempt<ScalarValue> Diff(Scalar.Diff node, Pair pair) =>
        node.Dimension == Dimension.Ratio ? Stop.Because(RefusalReason.NotComparable)
        : Arithmetic.Of(ComputationKind.Difference, pair.First.Derivation, pair.Second.Derivation) is { } difference
            ? new ScalarValue(node, difference) { Inner = [pair.First, pair.Second] }
            : Stop.Because(RefusalReason.Arithmetic);

    private static Attempt<ScalarValue> Ratio(Scalar.Ratio node, Pair pair)
    {
        ComputationKind kind = node.Form == RatioForm.Percent ? ComputationKind.Share : ComputationKind.Multiple;
        return pair.First.Node.Dimension == Dimension.Ratio ? Stop.Because(RefusalReason.NotComparable)
            : Arithmetic.Of(kind, pair.First.Derivation, pair.Second.Derivation) is { } ratio
                ? new ScalarValue(node, ratio) { Inner = [pair.First, pair.Second] }
                : Stop.Because(RefusalReason.Arithmetic, RowsOf(pair.First, pair.Second));
    }

    // The row may stand among those of a lower level than the highest of its name.
    private Attempt<ScalarValue> Rank(Scalar.RankOf node) => desk.Rows.Read(node.Among, new Need(node.By, Many: true)).Then(set =>
        desk.Sets.Read(set, node.By).Then(among =>
            desk.Rows.Read(node.Of, new Need(node.By, Many: true, AllLevels: true)).Then<ScalarValue>(of =>
        {
            Measured[] own = [.. among.Rows.Where(row => of.Rows.Any(row.Row.Is))];
            if (own.Length != 1)
            {
                return own.Length == 0 ? Stop.Because(RefusalReason.NotAmong, of.Rows) : new Result.Ambiguous(RowReader.Said(node.Of), own);
            }

            ComputationKind kind = node.Way == Way.Largest ? ComputationKind.RankFromLargest : ComputationKind.RankFromSmallest;
            Derivation rank = Arithmetic.Of(kind, [own[0].Derivation, .. among.Rows.Select(row => row.Derivation)])!;
            return new ScalarValue(node, rank)
            {
                Of = of with { Rows = [own[0].Row] },
                Set = among,
                Among = set,
                Inner = [new ScalarValue(new Scalar.Value(node.Of, node.By), own[0].Derivation) { Of = of with { Rows = [own[0].Row] },
                    Set = new MeasuredSet(own, []) }],
                Sharing = among.Rows.Count(row => row.Number == own[0].Number),
            };
        })));

    private static List<Row> RowsOf(params IEnumerable<ScalarValue> values) =>
        [.. values.SelectMany(value => value.Of?.Rows ?? RowsOf(value.Inner))];
}

/// <summary>Two values that stand against one another.</summary>
internal sealed record Pair(ScalarValue First, ScalarValue Second);

/// <summary>Rows and their measures.</summary>
internal sealed record Measures(RowSet Set, MeasuredSet Measured);
