using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>What an open frame means for rows together. A stage that was named is never replaced.</summary>
internal sealed class SettledFrame(RowFacts facts)
{
    /// <summary>
    /// The frame of a set: a stage without a year is that of the newest year in which any of the rows prints it; where no row prints a
    /// budget as first fixed and all of them one other stage (a box of 補正 alone), an open frame is that stage.
    /// </summary>
    public Frame Of(IReadOnlyList<Row> rows, Frame frame) => frame switch
    {
        { Year: null, Before: 0, Stage: { } stage } when !FrameRule.IsBudget(stage) => frame with { Year = Newest(rows, stage) },
        _ when FrameRule.IsOpen(frame) && Instead(rows) is { } stage => frame with { Year = Newest(rows, stage), Stage = stage },
        _ => frame,
    };

    /// <summary>A measure in the settled frame.</summary>
    public Measure Of(IReadOnlyList<Row> rows, Measure measure) => measure with { Frame = Of(rows, measure.Frame) };

    private Stage? Instead(IReadOnlyList<Row> rows)
    {
        IEnumerable<Stage> printed = rows.SelectMany(facts.Of).Select(fact => fact.Stage).Where(stage => stage != Stage.Difference);
        Stage[] stages = [.. printed.Distinct().Take(2)];
        return stages is [var only] && !FrameRule.IsBudget(only) ? only : null;
    }

    private FiscalYear? Newest(IReadOnlyList<Row> rows, Stage stage)
    {
        FiscalYear[] years = [.. rows.SelectMany(facts.Of).Where(fact => fact.Stage == stage).Select(fact => fact.Year)];
        return years.Length == 0 ? null : years.Max();
    }
}
