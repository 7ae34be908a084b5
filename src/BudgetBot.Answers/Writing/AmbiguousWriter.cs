using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Writing;

/// <summary>Lists what words may mean, each with its place and figure.</summary>
internal static class AmbiguousWriter
{
    private const int MostListed = 10;

    /// <summary>The question back; null where there is nothing to choose from.</summary>
    public static Answer? Write(Result.Ambiguous ambiguous, string question, SnapshotReader snapshot)
    {
        if (ambiguous.Choices.Count < 2)
        {
            return null;
        }

        var pen = new Pen(question, snapshot, ambiguous.Choices.SelectMany(choice => choice.Derivation.Leaves));
        Segment[] said = ambiguous.Said.Length > 0 ? [Text("「"), pen.Said(ambiguous.Said), Text("」に")] : [];
        var counted = new Derivation.Counted([.. ambiguous.Choices.Select(choice => choice.Row)]);
        pen.Reply.Line([.. said, Text("当てはまるものが"), pen.Figures.Figure(counted, Dimension.Count),
            Text("あります。どれのことかをお知らせください。")]);
        foreach (Measured choice in ambiguous.Choices.Take(MostListed))
        {
            MeasureKind kind = choice.Derivation is Derivation.Step { Kind: ComputationKind.Growth } ? MeasureKind.Growth
                : choice.Derivation is Derivation.Step || choice.Leaf.Stage == Facts.Stage.Difference ? MeasureKind.Change
                    : MeasureKind.Amount;
            string place = FactWords.Place(choice.Row.Item);
            pen.Reply.Line([Text("・"), pen.Reply.Name(choice.Row.Item),
                Text("（" + place + "）の" + FactWords.YearAndStage(choice.Leaf.Fact) + "　"),
                .. RowLines.Figure(choice, kind, pen), .. pen.Cite(choice.Derivation.Leaves)]);
        }

        return pen.Reply.Build(Outcome.Clarify);
    }
}
