namespace BudgetBot.Japanese.Numbers;

/// <summary>
/// Adds up the parts of an amount: numbers with the scales 十, 百, 千 make a section, and 万, 億, 兆 multiply the section before them.
/// Every scale must be smaller than the one before it of its kind: 3億2千5百万, not 3億5億.
/// </summary>
internal struct MoneyExpression
{
    private decimal total;
    private decimal section;
    private decimal lastLarge;
    private int lastSmall;

    /// <summary>An amount without parts.</summary>
    public MoneyExpression()
    {
        total = 0;
        section = 0;
        lastLarge = decimal.MaxValue;
        lastSmall = int.MaxValue;
    }

    /// <summary>The sum of the parts.</summary>
    public readonly decimal Yen => total + section;

    /// <summary>Whether a further part can come: not after a number without a scale.</summary>
    public readonly bool IsOpen => lastSmall > 1;

    /// <summary>Adds a number with its scales (1 where it has none).</summary>
    /// <returns>False where the scales do not descend or the amount gets too large.</returns>
    public bool TryAdd(decimal number, int small, decimal large)
    {
        if (number > long.MaxValue || (small > 1 && small >= lastSmall) || (large > 1 && large >= lastLarge))
        {
            return false;
        }

        section += number * small;
        if (large > 1)
        {
            if (section > long.MaxValue / large)
            {
                return false;
            }

            total += section * large;
            section = 0;
            lastLarge = large;
            lastSmall = int.MaxValue;
        }
        else
        {
            lastSmall = small;
        }

        return Yen <= long.MaxValue;
    }
}
