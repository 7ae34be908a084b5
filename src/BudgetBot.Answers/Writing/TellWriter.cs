using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Tells one value.</summary>
internal static class TellWriter
{
    /// <summary>The answer.</summary>
    public static Answer Write(ScalarValue value, Pen pen)
    {
        Segment[] head = [.. Head(value, pen)];
        bool waits = FigureFirst.Holds(head);
        head = waits ? [.. Phrases.Kind(value), Text("は")] : head;
        pen.Reply.Line([.. head, .. Figure(value, pen), Text("です。"), .. Places(value, pen)]);
        if (waits)
        {
            FigureFirst.Subject(Chosen(value, pen), pen);
        }

        pen.Formulas.Write(value.Derivation);
        Beside(value, pen);
        if (value.Node is Scalar.RankOf rank)
        {
            RankTable.Write(rank, value, pen);
        }

        Notes.Write(value, pen);
        return pen.Reply.Build(Outcome.Answered);
    }

    // 「区分2の事業で金額が最も大きいのは、…の」 says how a row was chosen, and then its name.
    private static IEnumerable<Segment> Head(ScalarValue value, Pen pen) => value.Node switch
    {
        Scalar.Value { Of: Rows.Top } => [.. pen.Phrases.Of(value.Of!), Text("は、「"), pen.Name(value.Set!.Rows[0].Row),
            Text("」で"), Text(ConditionWords.Of(Kind(value), value.Set.Rows[0].Leaf.Fact)[1..] + "は")],
        Scalar.RankOf rank => [.. pen.Phrases.Of(value.Inner[0]), Text("は、"), .. pen.Phrases.Of(Among(rank, value)),
            Text($"のなかで{ConditionWords.Word(rank.By.Kind)}の{Phrases.End(rank.Way)}順に")],
        Scalar.Ratio => [.. pen.Phrases.Of(value.Inner[0]), Text("は、"), .. pen.Phrases.Of(value.Inner[1]), Text("の")],
        Scalar.Diff => [.. pen.Phrases.Of(value.Inner[0]), Text("と"), .. pen.Phrases.Of(value.Inner[1]), Text("の差は")],
        _ => [.. pen.Phrases.Of(value), Text("は")],
    };

    // Of a row that was chosen its name stands behind how it was chosen.
    private static IEnumerable<Segment> Chosen(ScalarValue value, Pen pen) => value.Node is Scalar.Value { Of: Rows.Top }
        ? [.. pen.Phrases.Subject(value), Text("＝「"), pen.Name(value.Set!.Rows[0].Row), Text("」")]
        : pen.Phrases.Subject(value);

    private static RowSet Among(Scalar.RankOf rank, ScalarValue value) =>
        value.Among ?? new RowSet(rank.Among, [.. value.Set!.Rows.Select(row => row.Row)]);

    private static IEnumerable<Segment> Figure(ScalarValue value, Pen pen)
    {
        Segment figure = value.Derivation is Derivation.Counted { Rows: [var counted, ..] } projects
            && pen.Snapshot.Registers.Any(source => source.Document == counted.Item.Document)
            ? pen.Figures.Projects(projects, strong: true)
            : pen.Figures.Figure(value.Derivation, value.Node.Dimension, strong: true);
        string direction = Kind(value) != MeasureKind.Amount ? FigureWriter.Direction(value.Number) : string.Empty;
        bool spoken = value.Node.Dimension == Dimension.Yen;
        string first = value.Node is Scalar.Diff ? Larger(value) : string.Empty;
        return spoken
            ? [figure, Text("（"), FigureWriter.Spoken(value.Number), Text("）" + direction + first)]
            : [figure, Text(direction)];
    }

    private static string Larger(ScalarValue value) => value.Number < 0 ? "（後者のほうが大きい）" : string.Empty;

    private static MeasureKind Kind(ScalarValue value) => value.Node switch
    {
        Scalar.Value one => one.Measure.Kind,
        Scalar.Sum sum => sum.Measure.Kind,
        Scalar.Mean mean => mean.Measure.Kind,
        _ => MeasureKind.Amount,
    };

    // What has a formula cites its operands there.
    private static IEnumerable<Segment> Places(ScalarValue value, Pen pen) => value.Derivation switch
    {
        Derivation.Printed printed => pen.Cite([printed.Operand]),
        Derivation.Counted counted => Counted(value, pen).ToArray() is { Length: > 0 } printed ? printed
            : counted.Rows.Take(CountedRows).Select(pen.Cite),
        _ => pen.Cite(value.Derivation is Derivation.Step { Kind: ComputationKind.RankFromLargest or ComputationKind.RankFromSmallest }
            ? [value.Inner[0].Set!.Rows[0].Leaf] : []),
    };

    private const int CountedRows = 10;

    // The number of rows that the source itself prints of a container.
    private static IEnumerable<Segment> Counted(ScalarValue value, Pen pen) => value.Of?.Container is { } container
        ? container.Prints.SelectMany(pen.Snapshot.FactsOf).Where(fact => fact.Kind == FactKind.Count && fact.Figure.Text is { } text
            && text.StartsWith(value.Number.ToString("0", System.Globalization.CultureInfo.InvariantCulture) + "事業",
                StringComparison.Ordinal)).Take(1).Select(pen.Reply.Cite)
        : [];

    private static void Beside(ScalarValue value, Pen pen)
    {
        if (value.Beside is not { Now: { } now, Before: { } before } change)
        {
            return;
        }

        decimal difference = change.Number;
        Segment amount = pen.Figures.Figure(change.Derivation, Dimension.Yen);
        var line = new List<Segment> { Text("前年度"), Text(before is Derivation.Printed { Operand: var printed }
            ? FactWords.YearAndStage(printed.Fact)[now.Year.Previous.Japanese.Length..] + " " : "の額は ") };
        pen.Figures.Use(before);
        line.AddRange([pen.Figures.Amount(before.Result), Text("から "), amount, Text(FigureWriter.Direction(difference))]);
        if (Arithmetic.Of(ComputationKind.Growth, new Derivation.Printed(now), before) is { } growth && difference != 0)
        {
            line.AddRange([Text("（" + (growth.Result < 0 ? "減少率" : "伸び率") + " "), pen.Figures.Figure(growth, Dimension.Ratio), Text("）")]);
        }

        pen.Reply.Line([.. line, Text("です。"), .. pen.Cite(change.Derivation.Leaves)]);
        pen.Formulas.Write(change.Derivation);
    }
}
