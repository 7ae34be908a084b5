using BudgetBot.Facts;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Lookup;

/// <summary>Which year and stage of a subject a question means. 「予算はいくら」 means the newest draft first, then the other stages.</summary>
/// <param name="newest">The newest fiscal year of the sources.</param>
public sealed class FactChooser(FiscalYear newest)
{
    private static readonly Stage[] Ladder =
    [
        Stage.Draft, Stage.Initial, Stage.Plan, Stage.Notified, Stage.Supplementary, Stage.Request, Stage.Current, Stage.Executed, Stage.Other,
    ];

    private static readonly Stage[] WithoutSupplement = [.. Ladder.Where(stage => stage != Stage.Supplementary)];

    /// <summary>The newest fiscal year of the sources.</summary>
    public FiscalYear Newest { get; } = newest;

    /// <summary>The year that the question wants, or null where it names none.</summary>
    public FiscalYear? YearOf(Question question)
    {
        if (question.Previous)
        {
            FiscalYear[] own = [.. question.Years.Where(year => year < Newest)];
            return own.Length > 0 ? own[0] : Newest.Previous;
        }

        return question.Years.Count > 0 ? question.Years[0] : null;
    }

    /// <summary>The facts that answer the question, best first; empty where the subject has none of the year and stage wanted.</summary>
    public IReadOnlyList<Fact> Choose(FactSheet sheet, Question question)
    {
        FiscalYear? year = YearOf(question);
        IReadOnlyList<Stage> stages = StagesOf(question, year);
        foreach (Stage stage in stages)
        {
            IReadOnlyList<Fact> facts = Repeats.Wanted(OfBase(sheet.Money(year, stage), question), question);
            if (facts.Count > 0)
            {
                FiscalYear latest = facts.Max(fact => fact.Year);
                return [.. facts.Where(fact => fact.Year == latest)];
            }
        }

        return [];
    }

    /// <summary>The stages in which to look, in order.</summary>
    public IReadOnlyList<Stage> StagesOf(Question question, FiscalYear? year)
    {
        if (question.Stages.Count == 0)
        {
            // A bare 前年度 or 令和6年度 means the initial budget; a supplement must be asked for.
            return question.Previous ? WithoutSupplement : Ladder;
        }

        Stage first = question.Stages[0];
        return first switch
        {
            // The draft of the newest year is its 当初予算案: people say either.
            Stage.Initial when year is null || year == Newest => [Stage.Initial, Stage.Draft],
            Stage.Draft => year is null || year == Newest ? [Stage.Draft, Stage.Plan] : [Stage.Draft, Stage.Initial],
            _ => [first],
        };
    }

    private static IReadOnlyList<Fact> OfBase(IReadOnlyList<Fact> facts, Question question)
    {
        if (question.Bases.Count == 0)
        {
            return facts;
        }

        return [.. facts.Where(fact => fact.Base.Any(question.Bases.Contains))];
    }
}
