using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Lists what words may mean, each with its place and figure.</summary>
internal static class AmbiguousWriter
{
    private const int MostListed = 10;

    /// <summary>The question back; null where there is nothing to choose from.</summary>
    public static Answer? Write(Execution.Result.Ambiguous ambiguous, string question, SnapshotReader snapshot)
    {
        if (ambiguous.Choices.Count < 2)
        {
            return null;
        }

        var pen = new Pen(question, snapshot, [.. ambiguous.Choices.SelectMany(choice => choice.Derivation.Leaves),
            .. ambiguous.Values.OfType<ScalarValue>().SelectMany(value => value.Derivation.Leaves)]);
        Segment[] said = ambiguous.Said.Length > 0 ? [Text("「"), pen.Said(ambiguous.Said), Text("」に")] : [];
        var counted = new Derivation.Counted([.. ambiguous.Choices.Select(choice => choice.Row)]);
        pen.Reply.Line([.. said, Text("当てはまるものが"), pen.Figures.Figure(counted, Dimension.Count),
            Text("あります。どれのことかをお知らせください。")]);
        foreach ((Measured choice, int at) in ambiguous.Choices.Take(MostListed).Select((choice, at) => (choice, at)))
        {
            ScalarValue? value = at < ambiguous.Values.Count ? ambiguous.Values[at] : null;
            pen.Reply.Line([Text("・"), pen.Name(choice.Row), Text("（" + Place(choice, ambiguous, pen) + "）"),
                .. value is null ? Figure(choice, pen) : Result(value, choice, pen), .. pen.Cite(choice.Derivation.Leaves)]);
        }

        return pen.Reply.Build(Outcome.Clarify);
    }

    // What tells the choices apart: the headings above, the number in a chart of accounts, the source where there are several.
    private static string Place(Measured choice, Execution.Result.Ambiguous among, Pen pen)
    {
        Item item = choice.Row.Item;
        bool sources = among.Choices.Any(other => other.Row.Item.Document != item.Document);
        string[] parts = [sources ? pen.Phrases.Title(item.Document) : string.Empty, FactWords.Place(item),
            AccountRows.LevelOf(item) > 0 ? item.Number! : string.Empty];
        return string.Join(" ＞ ", parts.Where(part => part.Length > 0));
    }

    private static IEnumerable<Segment> Figure(Measured choice, Pen pen) =>
        [Text("の" + FactWords.YearAndStage(choice.Leaf.Fact) + "　"), .. RowLines.Figure(choice, KindOf(choice), pen)];

    private static MeasureKind KindOf(Measured choice) =>
        choice.Derivation is Derivation.Step { Kind: ComputationKind.Growth } ? MeasureKind.Growth
        : choice.Derivation is Derivation.Step || choice.Leaf.Stage == Stage.Difference ? MeasureKind.Change : MeasureKind.Amount;

    // What was asked for comes before the amount that it is made of.
    private static IEnumerable<Segment> Result(ScalarValue value, Measured choice, Pen pen) =>
        [Text("は "), pen.Figures.Figure(value.Derivation, value.Node.Dimension, strong: true),
            Text("（" + FactWords.YearAndStage(choice.Leaf.Fact) + " "), .. RowLines.Figure(choice, KindOf(choice), pen), Text("）")];
}
