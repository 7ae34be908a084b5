namespace BudgetBot.Facts;

/// <summary>The qualifiers that change what may be done with an amount.</summary>
public static class Qualifiers
{
    /// <summary>内数: the amount is a pool that holds the item's share; never an operand.</summary>
    public const string Pool = "内数";

    /// <summary>再掲: counted elsewhere already.</summary>
    public const string Repeated = "再掲";

    /// <summary>一部再掲: partly counted elsewhere already.</summary>
    public const string PartlyRepeated = "一部再掲";

    /// <summary>うち: a part of the amount of the same item.</summary>
    public const string OfWhich = "うち";

    /// <summary>合計: a total of a table or box.</summary>
    public const string Total = "合計";

    /// <summary>小計: a total of a division.</summary>
    public const string Subtotal = "小計";

    /// <summary>外数: what comes on top of a pool (26,065の内数 ＋7,030).</summary>
    public const string BesidePool = "外数";

    /// <summary>概数: printed with 余, 約, 程度.</summary>
    public const string Approximate = "概数";
}
