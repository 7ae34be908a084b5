using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Measures sets of rows in one frame; no row of a set holds another or prints it once more.</summary>
internal sealed class SetReader(SettledFrame frames, MeasureReader measures)
{
    /// <summary>The measures of a set.</summary>
    /// <param name="set">The rows.</param>
    /// <param name="measure">The measure.</param>
    public Attempt<MeasuredSet> Read(RowSet set, Measure measure) => Read(set, set.Rows, measure, false);

    /// <summary>The measures of a set that is put in an order: things that were named, each of a source of its own, may be of different
    /// years.</summary>
    public Attempt<MeasuredSet> Ordered(RowSet set, Measure measure) =>
        Read(set, set.Rows, measure, set.IsNamed && FrameRule.IsOpen(measure.Frame));

    /// <summary>The measures of those rows of a set that are taken away from others.</summary>
    public Attempt<MeasuredSet> Minus(RowSet set, Measure measure) => Read(set, set.Minus, measure, false);

    /// <summary>The measures of rows that are only shown side by side: years and stages may differ, rows may hold one another.</summary>
    public MeasuredSet Beside(RowSet set, Measure measure)
    {
        Measure settled = frames.Of(set.Rows, measure);
        Reading[] readings = [.. set.Rows.Select(row => measures.Read(row, settled, strict: false))];
        return new MeasuredSet([.. readings.Select(reading => reading.Measured).OfType<Measured>()],
            [.. readings.Select(reading => reading.Missing).OfType<Missing>()])
        { Instead = Instead(measure, settled) };
    }

    private Attempt<MeasuredSet> Read(RowSet set, IReadOnlyList<Row> rows, Measure measure, bool eachNamed)
    {
        Measure settled = frames.Of(rows, measure);
        Reading[] readings = [.. rows.Select(row => measures.Read(row, settled, strict: rows.Count > 1))];
        Missing[] missing = [.. readings.Select(reading => reading.Missing).OfType<Missing>()];
        Measured[] measured = [.. readings.Select(reading => reading.Measured).OfType<Measured>()];
        if (missing.Length > 0 && (set.IsNamed || measured.Length == 0))
        {
            return Stop.Without(missing);
        }

        return measured.Length == 0 ? Stop.Because(RefusalReason.NoRows) : Antichain(measured, missing, eachNamed)
            .Then<MeasuredSet>(chain => chain with { Instead = Instead(measure, settled) });
    }

    private static Attempt<MeasuredSet> Antichain(Measured[] measured, Missing[] missing, bool eachNamed)
    {
        var kept = new List<Measured>();
        var repeated = new List<Row>();
        foreach (Measured one in measured.OrderBy(row => IsRepeated(row) ? 1 : 0))
        {
            if (kept.Exists(known => IsSecondPrint(known, one)))
            {
                repeated.Add(one.Row);
            }
            else
            {
                kept.Add(one);
            }
        }

        Row[] overlapping = [.. kept.Where(one => kept.Exists(other => one.Row.IsAbove(other.Row) || other.Row.IsAbove(one.Row)))
            .Select(one => one.Row)];
        return overlapping.Length > 0 ? Stop.Because(RefusalReason.Overlap, overlapping)
            : !IsOneFrame(kept) && !(eachNamed && AreOfSources(kept))
                ? Stop.Because(RefusalReason.FramesDiffer, [.. kept.Select(one => one.Row)])
            : new MeasuredSet([.. measured.Where(kept.Contains)], missing) { Repeated = repeated };
    }

    private static bool IsSecondPrint(Measured known, Measured one) => known.Row.Is(one.Row)
        || (known.Row.Item.Name == one.Row.Item.Name && (IsRepeated(one) || known.Row.Item.Document != one.Row.Item.Document)
            && SameFigure.Agree(known.Leaf.Fact, one.Leaf.Fact));

    private static bool IsRepeated(Measured row) => row.Leaf.Fact.Qualifiers.Contains(Qualifiers.Repeated);

    // Things that were named, each of a source of its own, stand beside one another in the newest year of each.
    private static bool AreOfSources(List<Measured> rows) => rows.Select(row => row.Row.Item.Document).Distinct().Count() == rows.Count;

    private static bool IsOneFrame(List<Measured> rows) => rows.TrueForAll(row => Frames.IsOne(row.Leaf, rows[0].Leaf));

    private static Stage? Instead(Measure asked, Measure settled) => asked.Frame.Stage is null ? settled.Frame.Stage : null;
}
