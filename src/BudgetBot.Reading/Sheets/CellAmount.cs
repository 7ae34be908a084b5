using System.Globalization;

namespace BudgetBot.Reading.Sheets;

/// <summary>Reads the amount of a cell exactly; a cell never goes through binary floating point.</summary>
public static class CellAmount
{
    /// <summary>Whole yen of a plain number such as 34482000.0 or -1000000 times a unit; null for what is no such number.</summary>
    /// <param name="cell">The cell's text.</param>
    /// <param name="unit">How many yen its unit is.</param>
    public static long? Plain(string cell, long unit = 1) =>
        decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
        && Math.Abs(value) <= long.MaxValue / 2 / unit && value * unit is var yen && decimal.Truncate(yen) == yen
            ? (long)yen
            : null;
}
