using BudgetBot.Facts;

namespace BudgetBot.Reading.Review;

/// <summary>A column of amounts: what its figures are.</summary>
/// <param name="Column">The column's head.</param>
/// <param name="Stage">The stage of the budget year.</param>
/// <param name="Part">The name of the item below the project that the figure is of, where no stage says it; else null.</param>
/// <param name="Later">How many years after the row's budget year the figure's own is: a request is for the next year.</param>
internal readonly record struct SummaryColumn(string Column, Stage Stage, string? Part = null, int Later = 0)
{
    /// <summary>The totals of a project and year.</summary>
    public static readonly SummaryColumn[] Totals =
    [
        new(ReviewColumns.InitialTotal, Stage.Initial), new("補正予算（合計）", Stage.Supplementary), new("前年度からの繰越し（合計）", Stage.Other, "前年度からの繰越し"),
        new("予備費等（合計）", Stage.Other, "予備費等"), new(ReviewColumns.CurrentTotal, Stage.Current), new(ReviewColumns.ExecutedTotal, Stage.Executed),
        new("翌年度への繰越し(合計）", Stage.Other, "翌年度への繰越し"), new(ReviewColumns.RequestTotal, Stage.Request, Later: 1),
    ];

    /// <summary>The amounts of one account; supplements and reserves stand one by one.</summary>
    public static readonly SummaryColumn[] Accounts =
    [
        new("当初予算", Stage.Initial), .. Numbered("第", "次補正予算", 5, Stage.Supplementary), new("前年度から繰越し", Stage.Other, "前年度からの繰越し"),
        .. Numbered("予備費等", string.Empty, 4, Stage.Other), new("歳出予算現額", Stage.Current), new("執行額", Stage.Executed),
        new("翌年度要求額", Stage.Request, Later: 1), new("要望額", Stage.Other, "要望額"),
    ];

    private static IEnumerable<SummaryColumn> Numbered(string before, string after, int most, Stage stage) =>
        Enumerable.Range(1, most).Select(n => before + n + after).Select(column => new SummaryColumn(column, stage, stage == Stage.Other ? column : null));
}
