using BudgetBot.Answers;
using BudgetBot.Answers.Execution;
using BudgetBot.Answers.Writing;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Plans;

/// <summary>Runs plans made by hand, and writes them; every answer must pass the gate.</summary>
internal sealed class PlanBench(SnapshotReader snapshot, Func<Item, string>? ownerOf = null)
{
    private readonly Executor executor = new(snapshot, ownerOf ?? (item => item.Document));

    public static Measure Supplement { get; } = new(MeasureKind.Amount, new Frame(Stage: Stage.Supplementary));

    public static Measure Change { get; } = new(MeasureKind.Change, Frame.Open);

    public static Measure Growth { get; } = new(MeasureKind.Growth, Frame.Open);

    /// <summary>Each item of a printed name is a thing of its own.</summary>
    public Rows Name(string printed, string? document = null) =>
        new Rows.Named(printed, [.. snapshot.Items.Where(item => item.Printed == printed && (document is null || item.Document == document))
            .Select(item => (IReadOnlyList<Item>)[item])]);

    /// <summary>All items of a name in one document are prints of one thing.</summary>
    public Rows Thing(string printed, string document) =>
        new Rows.Named(printed, [[.. snapshot.Items.Where(item => item.Printed == printed && item.Document == document)]]);

    public Result Run(Plan plan) => executor.Run(plan);

    public Result Tell(Scalar scalar) => Run(new Plan.Tell(scalar));

    public decimal Number(Scalar scalar) => Assert.IsType<Result.Told>(Tell(scalar)).Value.Number;

    public RefusalReason Refusal(Scalar scalar) => Assert.IsType<Result.Refused>(Tell(scalar)).Why.Reason;

    public Obstacle Obstacle(Scalar scalar) => Assert.IsType<Result.Refused>(Tell(scalar)).Why.Missing[0].Obstacle;

    public string[] Names(Rows rows) =>
        [.. Assert.IsType<Result.Listed>(Run(new Plan.List(rows, Measure.Amount))).Of.Rows.Select(row => row.Item.Printed)];

    /// <summary>The text of the answer; it passed the gate.</summary>
    public string Say(Plan plan, string question = "")
    {
        Answer? answer = PlanWriter.Write(plan, Run(plan), question, snapshot);
        Assert.NotNull(answer);
        Assert.Empty(FigureGate.Check(answer).Breaches);
        return string.Join('\n', answer.Lines.Select(line => string.Concat(line.Segments.Select(Shown))));
    }

    /// <summary>The rows of the first table of the answer, its head included, cells side by side.</summary>
    public string[] Table(Plan plan)
    {
        AnswerTable table = PlanWriter.Write(plan, Run(plan), string.Empty, snapshot)!.Tables[0];
        return [string.Join('｜', table.Columns), .. table.Rows.Select(row =>
            string.Join('｜', row.Select(cell => string.Concat(cell.Segments.Select(segment => segment.Plain)))))];
    }

    private static string Shown(Segment segment) =>
        segment is Segment.Amount { Strong: true } or Segment.Ratio { Strong: true } or Segment.Count { Strong: true }
            ? $"**{segment.Plain}**" : segment.Plain;

    public string Say(Scalar scalar, string question = "") => Say(new Plan.Tell(scalar), question);

    public static Scalar Value(Rows rows) => new Scalar.Value(rows, Measure.Amount);

    public static Scalar Sum(Rows rows) => new Scalar.Sum(rows, Measure.Amount);

    public static Rows Both(params Rows[] rows) => new Rows.Union(rows);

    public static Rows Projects(Rows rows) => new Rows.Members(rows, Level.Project);
}
