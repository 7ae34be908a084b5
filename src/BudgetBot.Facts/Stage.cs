namespace BudgetBot.Facts;

/// <summary>The stage of a budget year that a figure belongs to. Stages of one year are never added up by mistake.</summary>
public enum Stage
{
    /// <summary>Anything that no other stage names; the item or its path says what it is.</summary>
    Other,

    /// <summary>要求: what a ministry asks for (概算要求, 翌年度要求額).</summary>
    Request,

    /// <summary>予算案: the draft budget.</summary>
    Draft,

    /// <summary>当初: the initial budget as enacted.</summary>
    Initial,

    /// <summary>補正: a supplementary budget.</summary>
    Supplementary,

    /// <summary>現額: what may be spent after supplements and carry-overs (歳出予算現額, 現計).</summary>
    Current,

    /// <summary>執行: what was spent.</summary>
    Executed,

    /// <summary>差引: a printed difference against the year before (差引額, 対前年).</summary>
    Difference,

    /// <summary>計画: an amount of a plan (県計画の総事業費, 地方債計画).</summary>
    Plan,

    /// <summary>内示: what the national government has announced to grant.</summary>
    Notified,

    /// <summary>目標: the goal of an indicator.</summary>
    Target,

    /// <summary>現状: the present value of an indicator.</summary>
    Baseline,
}
