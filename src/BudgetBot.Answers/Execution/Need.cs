using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>What is wanted of rows: it decides which of several things of a name is meant, and which boxes are looked into.</summary>
/// <param name="Measure">The measure, or null.</param>
/// <param name="Role">The text, or null.</param>
/// <param name="Many">Whether all things of a name are wanted, not one.</param>
/// <param name="AllLevels">Whether a name of several levels of a chart means them all, not the highest.</param>
internal sealed record Need(Measure? Measure, PassageRole? Role = null, bool Many = false, bool AllLevels = false)
{
    /// <summary>Whether the rows of a supplementary budget are wanted.</summary>
    public bool Supplementary => Measure?.Frame.Stage == Stage.Supplementary;

    /// <summary>Of the rows that fulfil a condition: what the condition compares.</summary>
    public Need For(Predicate condition) => MeasureOf(condition) is { } measure ? this with { Measure = measure } : this;

    private static Measure? MeasureOf(Predicate condition) => condition switch
    {
        Predicate.Compare compare => compare.Of,
        Predicate.Not not => MeasureOf(not.Condition),
        Predicate.And and => MeasureOf(and.First) ?? MeasureOf(and.Second),
        _ => null,
    };
}
