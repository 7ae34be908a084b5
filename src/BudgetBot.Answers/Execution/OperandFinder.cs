using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Finds the figure of a row in a frame.</summary>
internal sealed class OperandFinder(RowFacts facts)
{
    /// <summary>The figure.</summary>
    /// <param name="row">The row.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="strict">
    /// Whether an open frame means the newest year of the source only; else a row that has ended gives its own newest one.
    /// </param>
    public Found Find(Row row, Frame frame, bool strict)
    {
        IReadOnlyList<Fact> all = facts.Of(row);
        Fact[] found = Select(all, FrameRule.Of(frame, facts.NewestOf(row.Item.Document)));
        if (found.Length == 0 && !strict && FrameRule.IsOpen(frame))
        {
            found = Select(all, FrameRule.Of(frame, default) with { Year = null });
        }

        return found.Length > 0 ? Operand.Of(row, found[0])
            : new(null, new Missing(row, all.Count == 0 ? Obstacle.NoFigure : Obstacle.OtherFrame, all.Count == 0 ? null : all[0]));
    }

    /// <summary>The row as the things that its prints are: prints of equal trust with different amounts are different things.</summary>
    public IReadOnlyList<Row> Things(Row row, Frame frame)
    {
        Fact[] found = row.Prints.Count == 1 ? [] : Select(facts.Of(row), FrameRule.Of(frame, facts.NewestOf(row.Item.Document)));
        Fact[] best = [.. found.TakeWhile(fact => FactTrust.Rank(fact) == FactTrust.Rank(found[0]))];
        List<Fact> different = [.. SameFigure.Distinct(best)];
        different.RemoveAll(fact => best.Any(other => fact.Item.IsBelow(other.Item)));
        return different.Count < 2 || different.Any(fact => !fact.Base.SequenceEqual(different[0].Base))
            ? [row]
            : [.. different.Select(fact => new Row([fact.Item]))];
    }

    /// <summary>The printed differences from the year before, the most trusted first.</summary>
    public IReadOnlyList<Operand> Differences(Row row, FiscalYear year) =>
        [.. facts.Of(row).Where(fact => fact.Stage == Stage.Difference && fact.Year == year).Select(fact => Operand.Of(row, fact).Operand)
            .OfType<Operand>()];

    /// <summary>The figure of one of several stages in a year, in the unit wanted where it is printed so.</summary>
    public Operand? Of(Row row, FiscalYear year, IReadOnlyList<Stage> stages, Operand like)
    {
        Fact[] found = Select(facts.Of(row), new Search(year, stages, null));
        IEnumerable<Fact> alike = found.Where(fact => fact.Base.SequenceEqual(like.Fact.Base));
        return alike.OrderBy(fact => fact.Figure.Unit == like.Unit ? 0 : 1).Select(fact => Operand.Of(row, fact).Operand).FirstOrDefault();
    }

    private static Fact[] Select(IReadOnlyList<Fact> all, Search search)
    {
        foreach (Stage stage in search.Stages)
        {
            Fact[] found = [.. all.Where(fact => fact.Stage == stage && (search.Year is null || fact.Year == search.Year)
                && (search.Base is null || fact.Base.Contains(search.Base)))];
            if (found.Length > 0)
            {
                FiscalYear latest = found.Max(fact => fact.Year);
                return [.. found.Where(fact => fact.Year == latest)];
            }
        }

        return [];
    }
}
