using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Which of the things that a name may mean is meant: one that has what is asked for beats one that has not.</summary>
internal sealed class NamedRows(RowFacts facts, OperandFinder finder, MeasureReader measures, SettledFrame frames)
{
    /// <summary>The things of a name, the best first; those that have what is needed, or all where none has.</summary>
    public IReadOnlyList<Row> Serving(IReadOnlyList<Row> candidates, Need need)
    {
        Row[] things = [.. candidates.SelectMany(row => need.Measure is { } measure ? finder.Things(row, measure.Frame) : [row])];
        Row[] serving = [.. things.Where(row => Serves(row, need))];
        serving = serving.Length > 0 || need.Measure is null ? serving
            : [.. things.Where(row => Serves(row, need with { Measure = frames.Of([row], need.Measure) }))];
        serving = serving.Length > 0 ? serving : things;
        return need.AllLevels ? serving : HighestLevels.Of(serving);
    }

    /// <summary>The one thing that is meant, or that several are.</summary>
    /// <param name="said">The words.</param>
    /// <param name="serving">The things.</param>
    /// <param name="need">What is wanted of them.</param>
    public Attempt<Row> One(string said, IReadOnlyList<Row> serving, Need need)
    {
        if (serving.Count == 1 || need.Measure is null)
        {
            return need.Role is { } role && Texts(serving, role).Distinct(StringComparer.Ordinal).Count() > 1
                ? new Result.Ambiguous(said, Choices(serving, Measure.Amount)) : serving[0];
        }

        Operand[] figures = [.. serving
            .Select(row => finder.Find(row, frames.Of([row], need.Measure.Frame), strict: false).Operand).OfType<Operand>()];
        bool one = figures.All(figure => figures.All(other => SameFigure.Agree(figure.Fact, other.Fact)));
        return one ? figures.OrderBy(figure => FactTrust.Rank(figure.Fact)).Select(figure => figure.Row).FirstOrDefault() ?? serving[0]
            : new Result.Ambiguous(said, Different(Choices(serving, need.Measure)));
    }

    private bool Serves(Row row, Need need) => need.Role is { } role
        ? facts.Passages(row, role).Count > 0
        : need.Measure is not { } measure || measures.Read(row, measure, strict: false).Measured is not null;

    private IEnumerable<string> Texts(IReadOnlyList<Row> rows, PassageRole role) =>
        rows.Select(row => string.Join('\n', facts.Passages(row, role).Select(passage => passage.Text)));

    private IReadOnlyList<Measured> Choices(IReadOnlyList<Row> rows, Measure measure) =>
        [.. rows.Select(row => measures.Read(row, frames.Of([row], measure), strict: false).Measured).OfType<Measured>()];

    // Second prints of one source with the same figure are no further choice.
    private static IReadOnlyList<Measured> Different(IReadOnlyList<Measured> choices) =>
        [.. choices.DistinctBy(choice => (choice.Row.Item.Document, choice.Number))];
}
