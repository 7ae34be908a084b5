using BudgetBot.Facts;
using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Reading.Tables;

/// <summary>Turns the literal of a table's cell into exact yen.</summary>
internal static class AmountReader
{
    /// <summary>A thousand 兆円: far above every budget, and low enough that sums of thousands of rows stay exact.</summary>
    private const long MostYen = 1_000_000_000_000_000;

    /// <summary>Reads a literal such as 82,555 or △ 103 in a unit.</summary>
    /// <returns>Null where it is no number, no whole number of yen, or larger than any budget.</returns>
    public static Figure? Read(string printed, (string Unit, long Yen) unit)
    {
        decimal? value = Value(printed);
        if (value is null || Math.Abs(value.Value) > MostYen / unit.Yen)
        {
            return null;
        }

        decimal yen = value.Value * unit.Yen;
        return decimal.Truncate(yen) == yen ? Figure.Money((long)yen, unit.Unit, printed) : null;
    }

    /// <summary>The signed number of a literal, in the unit of its table; null where it is none.</summary>
    public static decimal? Value(string printed)
    {
        string digits = printed.TrimStart('△', '▲', '▵', '▴', '-', '－', '−', '+', '＋', ' ', '\u3000');
        bool negative = printed.Length > 0 && digits.Length < printed.Length && printed[0] is not ('+' or '＋');
        return NumberReader.TryRead(digits, 0, out decimal value, out int end) && end == digits.Length
            ? negative ? -value : value
            : null;
    }
}
