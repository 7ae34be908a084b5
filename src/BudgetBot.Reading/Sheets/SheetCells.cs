using BudgetBot.Facts;
using BudgetBot.Reading.Tables;

namespace BudgetBot.Reading.Sheets;

/// <summary>Reads what cells of amounts state.</summary>
internal static class SheetCells
{
    private static readonly string[] Nothing = ["-", "－", "―", "—", "‐", "ー", "−"];
    private static readonly string[] Shared = ["*", "＊", "※"];

    /// <summary>Whether a cell states something else than an amount: none, or part of a pool.</summary>
    public static bool IsMark(string cell) => Nothing.Contains(cell) || Shared.Contains(cell) || cell.Contains(Qualifiers.Pool, StringComparison.Ordinal);

    /// <summary>The figure of a cell; null where it is empty or no amount.</summary>
    public static Figure? Read(string cell, (string Unit, long Yen) unit) =>
        cell.Length == 0 ? null
        : Nothing.Contains(cell) ? Figure.Without(FigureState.None, unit.Unit, cell)
        : Shared.Contains(cell) || cell == Qualifiers.Pool ? Figure.Without(FigureState.Shared, unit.Unit, cell)
        : AmountReader.Read(Plain(cell), unit) is { Yen: { } yen } ? Figure.Money(yen, unit.Unit, cell)
        : null;

    /// <summary>Whether a cell says that its amount is a pool: 1,200の内数.</summary>
    public static bool IsPool(string cell) => cell.Contains(Qualifiers.Pool, StringComparison.Ordinal);

    // Spreadsheets write exact numbers plainly (-1200, 0.5, 1.2E+3) and texts as papers do (△1,200, 1,200の内数, (1,200)).
    private static string Plain(string cell)
    {
        string text = cell.Replace("の" + Qualifiers.Pool, string.Empty, StringComparison.Ordinal).Replace(Qualifiers.Pool, string.Empty, StringComparison.Ordinal).Trim();
        return text.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out decimal value)
            ? value.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : text;
    }
}
