namespace BudgetBot.Questions.Plans;

/// <summary>What a scalar counts. Only like is compared with like.</summary>
public enum Dimension
{
    /// <summary>Yen.</summary>
    Yen,

    /// <summary>A quotient of two amounts: per cent or a multiple.</summary>
    Ratio,

    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>A place in an order, 1 for the first.</summary>
    Rank,
}
