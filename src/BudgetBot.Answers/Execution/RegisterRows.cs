using BudgetBot.Facts;
using BudgetBot.Questions.Plans;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Execution;

/// <summary>The projects of registers that a node of a plan stands for, and their figures, read at once for all that the plan
/// measures.</summary>
/// <param name="snapshot">The sources.</param>
/// <param name="facts">Takes the figures.</param>
/// <param name="measures">All that the plan measures.</param>
internal sealed class RegisterRows(SnapshotReader snapshot, RowFacts facts, IEnumerable<Measure> measures)
{
    /// <summary>The most projects that are read one by one; more are added up by columns, which is not done here.</summary>
    public const int Most = 300;

    /// <summary>The projects in the order of the register; null where the node is no body and no register.</summary>
    public IReadOnlyList<Row>? Of(Rows node)
    {
        if (Filter(node) is not { } holds)
        {
            return null;
        }

        int[] places = [.. Enumerable.Range(0, snapshot.Projects.Count).Where(at => holds(snapshot.Projects[at]))];
        if (places.Length <= Most)
        {
            Load(places);
        }

        return [.. places.Select(at => new Row([snapshot.Projects[at]]))];
    }

    /// <summary>Which projects a node stands for; null where it is no body and no register.</summary>
    public Func<Item, bool>? Filter(Rows node) => node switch
    {
        Rows.Body body => project => project.Document == body.Document && project.Path.Contains(body.Title),
        Rows.Whole whole when snapshot.Registers.Any(source => source.Document == whole.Document) =>
            project => project.Document == whole.Document,
        Rows.Within within when Filter(within.Of) is { } inner && Filter(within.Place) is { } outer =>
            project => inner(project) && outer(project),
        _ => null,
    };

    private void Load(int[] places)
    {
        if (snapshot.Figures is not { } figures)
        {
            return;
        }

        HashSet<int> wanted = [.. places];
        IEnumerable<RegisterFigure> found = Wanted(figures).SelectMany(key => figures.Of(key.Year, new RegisterMeasure(key.Stage)))
            .Where(figure => wanted.Contains(figure.Project));
        ILookup<Item, Fact> whole = snapshot.WholeFactsOf(found).ToLookup(fact => fact.Item);
        foreach (int at in places)
        {
            facts.Take(snapshot.Projects[at], [.. whole[snapshot.Projects[at]]]);
        }
    }

    // Year by year what the measures look at, and what changes are measured against.
    private HashSet<(int Year, Stage Stage)> Wanted(RegisterFigures figures)
    {
        var keys = new HashSet<(int Year, Stage Stage)>();
        foreach (Measure measure in measures)
        {
            foreach (Source register in snapshot.Registers)
            {
                Search search = FrameRule.Of(measure.Frame, register.Year);
                bool alone = measure.Kind == MeasureKind.Amount && !FrameRule.IsOpen(measure.Frame);
                IEnumerable<int> years = search.Year is not { } year ? figures.Years
                    : alone ? [year.Year]
                    : [year.Year, measure.Against?.Year ?? year.Year - 1];
                keys.UnionWith(years.SelectMany(at => search.Stages.Select(stage => (at, stage))));
            }
        }

        return keys;
    }
}
