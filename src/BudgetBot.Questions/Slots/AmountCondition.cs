namespace BudgetBot.Questions.Slots;

/// <summary>How an amount is compared.</summary>
public enum Comparison
{
    /// <summary>以上.</summary>
    AtLeast,

    /// <summary>超, を超える, より多い.</summary>
    MoreThan,

    /// <summary>以下.</summary>
    AtMost,

    /// <summary>未満, より少ない.</summary>
    LessThan,

    /// <summary>ちょうど.</summary>
    Exactly,
}

/// <summary>A condition on amounts: 1億円以上.</summary>
/// <param name="Comparison">How to compare.</param>
/// <param name="Yen">With what.</param>
/// <param name="Words">The words of the question, for the reply.</param>
public readonly record struct AmountCondition(Comparison Comparison, long Yen, string Words)
{
    /// <summary>Whether an amount fulfils the condition.</summary>
    public bool Holds(long yen) => Comparison switch
    {
        Comparison.AtLeast => yen >= Yen,
        Comparison.MoreThan => yen > Yen,
        Comparison.AtMost => yen <= Yen,
        Comparison.LessThan => yen < Yen,
        _ => yen == Yen,
    };
}

/// <summary>An amount that a question mentions without a condition.</summary>
/// <param name="Yen">The amount.</param>
/// <param name="Start">The offset.</param>
/// <param name="Length">The length.</param>
public readonly record struct AmountMention(long Yen, int Start, int Length);
