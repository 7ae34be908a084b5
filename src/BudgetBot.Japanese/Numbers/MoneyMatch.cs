namespace BudgetBot.Japanese.Numbers;

/// <summary>An expression of money in a text.</summary>
/// <param name="Start">The UTF-16 offset of its first character (the sign, where there is one).</param>
/// <param name="Length">Its length.</param>
/// <param name="Yen">The exact amount, negative for △ ▲ and minus.</param>
/// <param name="Unit">The unit as a table's head would name it: 百万円, 億円, 千円, 円; of 34億94百万円 the smallest.</param>
/// <param name="Printed">The literal.</param>
/// <param name="Approximate">True for 約, 余, 程度, 強, 弱.</param>
public readonly record struct MoneyMatch(int Start, int Length, long Yen, string Unit, string Printed, bool Approximate)
{
    /// <summary>The offset after the expression.</summary>
    public int End => Start + Length;
}
