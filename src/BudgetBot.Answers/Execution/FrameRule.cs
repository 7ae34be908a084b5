using BudgetBot.Facts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>In which year and stages the figure of a frame is looked for.</summary>
/// <param name="Year">The year; null for the newest that is printed.</param>
/// <param name="Stages">The stages, the one wanted first.</param>
/// <param name="Base">The fund, or null.</param>
internal sealed record Search(FiscalYear? Year, IReadOnlyList<Stage> Stages, string? Base);

/// <summary>The one rule of frames: what a question leaves open is the budget of the newest year of the source.</summary>
internal static class FrameRule
{
    private static readonly Stage[] Budgets = [Stage.Draft, Stage.Initial, Stage.Plan, Stage.Notified];
    private static readonly Stage[] Drafts = [Stage.Draft, Stage.Initial, Stage.Plan];
    private static readonly Stage[] Initials = [Stage.Initial, Stage.Draft];

    /// <summary>What a frame means in a source.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="newest">The newest year of the source.</param>
    public static Search Of(Frame frame, FiscalYear newest)
    {
        FiscalYear? year = frame.Year ?? (frame.Before > 0 ? new FiscalYear(newest.Year - frame.Before) : null);
        return frame.Stage switch
        {
            null => new(year ?? newest, Budgets, frame.Base),
            Stage.Draft => new(year ?? newest, Drafts, frame.Base),
            Stage.Initial => new(year ?? newest, Initials, frame.Base),
            { } stage => new(year, [stage], frame.Base),
        };
    }

    /// <summary>Whether a frame leaves year and stage open.</summary>
    public static bool IsOpen(Frame frame) => frame is { Year: null, Stage: null, Before: 0 };

    /// <summary>Whether a stage is that of a budget as first fixed: 予算案, 当初, 計画 and 内示 of one year stand beside one another.</summary>
    public static bool IsBudget(Stage stage) => Array.IndexOf(Budgets, stage) >= 0;

    /// <summary>The stages of the year before that a figure is compared with.</summary>
    public static IReadOnlyList<Stage> Before(Stage stage) => IsBudget(stage) ? [Stage.Initial, stage] : [stage];
}
