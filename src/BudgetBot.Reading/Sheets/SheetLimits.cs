namespace BudgetBot.Reading.Sheets;

/// <summary>What a table may have at most. More is no budget, or an attack.</summary>
public static class SheetLimits
{
    /// <summary>The most columns of a row.</summary>
    public const int MostColumns = 2_000;

    /// <summary>The most rows of a sheet, as spreadsheet programs have it.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most characters of a cell, as spreadsheet programs have it.</summary>
    public const int MostCellCharacters = 32_767;

    /// <summary>The most sheets of a workbook.</summary>
    public const int MostSheets = 200;

    /// <summary>The most cells of a table that is held whole.</summary>
    public const int MostCells = 4_000_000;
}
