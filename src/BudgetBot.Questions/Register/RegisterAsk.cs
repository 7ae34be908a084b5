namespace BudgetBot.Questions.Register;

/// <summary>What a question about a register wants.</summary>
public enum RegisterAsk
{
    /// <summary>An amount.</summary>
    Amount,

    /// <summary>The execution rate.</summary>
    ExecutionRate,

    /// <summary>Who is in charge.</summary>
    Owner,

    /// <summary>The subsidy rate.</summary>
    Subsidy,

    /// <summary>What it is for.</summary>
    Purpose,

    /// <summary>The present state and the problem.</summary>
    Problem,

    /// <summary>What it does.</summary>
    Outline,

    /// <summary>Since when, how, and of which kind it is.</summary>
    Period,

    /// <summary>Accounts and budget lines.</summary>
    Breakdown,

    /// <summary>What of the current budget was not spent.</summary>
    Unspent,

    /// <summary>What lapsed: not spent, and not carried over.</summary>
    Lapsed,

    /// <summary>The difference between two amounts.</summary>
    Gap,

    /// <summary>Which of several is larger.</summary>
    Either,

    /// <summary>The part of a ministry's or of all amounts.</summary>
    Share,

    /// <summary>Which projects do what the words say.</summary>
    Which,

    /// <summary>The change against the year before.</summary>
    Difference,

    /// <summary>The growth rate against the year before.</summary>
    Growth,

    /// <summary>All years side by side.</summary>
    Transition,

    /// <summary>The sum over projects.</summary>
    Sum,

    /// <summary>The mean over projects.</summary>
    Average,

    /// <summary>How many projects.</summary>
    Count,

    /// <summary>The largest or smallest projects.</summary>
    Rank,

    /// <summary>The projects by name.</summary>
    List,
}
