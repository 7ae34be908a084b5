using BudgetBot.Answers.Composition;
using BudgetBot.Facts;
using BudgetBot.Questions.Register;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Register;

/// <summary>What it takes to answer one question over a register.</summary>
internal sealed class RegisterTurn(SnapshotReader snapshot, SearchIndex index, RegisterQuestion question, int reviewYear)
{
    private static readonly RegisterMeasure Initial = new(Stage.Initial);

    public SnapshotReader Snapshot { get; } = snapshot;

    public SearchIndex Index { get; } = index;

    public RegisterQuestion Question { get; } = question;

    /// <summary>The amounts of all projects.</summary>
    public RegisterFigures Figures { get; } = snapshot.Figures!;

    public AnswerBuilder Reply { get; } = new(question.Text, snapshot.Sources);

    /// <summary>The year of the review itself: its execution is not reported yet.</summary>
    public int ReviewYear { get; } = reviewYear;

    /// <summary>The measures asked for; the initial budget where none is, or the request where only that is of the year.</summary>
    public IReadOnlyList<MeasureNamed> Measures => Question.Measures.Count > 0 ? Question.Measures
        : Question.Years is [var only] && only > ReviewYear ? [new MeasureNamed(new RegisterMeasure(Stage.Request), false)]
        : [new MeasureNamed(Initial, false)];

    /// <summary>The fiscal years of a measure's figures that are asked for; the newest reported one where none is.</summary>
    public IReadOnlyList<int> YearsOf(MeasureNamed measure) => Question.Years.Count > 0
        ? [.. Question.Years.Select(year => measure.OfBudgetYear && year <= ReviewYear ? year + 1 : year)]
        : [NewestOf(measure.Measure)];

    /// <summary>The newest year that has figures of a measure.</summary>
    public int NewestOf(RegisterMeasure measure) => Figures.Years.Where(year => Figures.Of(year, measure).Count > 0).DefaultIfEmpty(ReviewYear).Max();

    /// <summary>The amount of a project, or null where the register has none.</summary>
    public Fact? FactOf(Item project, RegisterMeasure measure, int year)
    {
        Item? item = measure.Part is null ? project : Snapshot.Children(project).FirstOrDefault(child => child.Kind == ItemKind.Entry && child.Printed == measure.Part);
        return item is null ? null : Snapshot.FactsOf(item).FirstOrDefault(fact => fact.Kind == FactKind.Money && fact.Stage == measure.Stage && fact.Year.Year == year);
    }
}
