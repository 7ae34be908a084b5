namespace BudgetBot.Questions;

/// <summary>Which change against the year before a question speaks of.</summary>
public enum ChangeWanted
{
    /// <summary>None.</summary>
    None,

    /// <summary>More than the year before: 増えた.</summary>
    Increase,

    /// <summary>Less than the year before: 減った.</summary>
    Decrease,

    /// <summary>皆増: nothing the year before.</summary>
    AllNew,

    /// <summary>皆減: nothing any more.</summary>
    AllGone,
}
