using BudgetBot.Facts;

namespace BudgetBot.Reading.Sheets;

/// <summary>What stands in a column of a sheet.</summary>
internal enum SheetRole
{
    /// <summary>Nothing that is read as a figure or a name.</summary>
    Skip,

    /// <summary>A name; several of them are a path from the left.</summary>
    Name,

    /// <summary>The number of a row.</summary>
    Number,

    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>A printed difference.</summary>
    Difference,

    /// <summary>The year of the row.</summary>
    Year,

    /// <summary>The stage of the row.</summary>
    Stage,

    /// <summary>The unit of the row.</summary>
    Unit,

    /// <summary>Remarks.</summary>
    Remark,

    /// <summary>What the row's project does.</summary>
    Description,

    /// <summary>Who carries it out.</summary>
    Implementer,
}

/// <summary>A column with what its head says.</summary>
/// <param name="At">The column from 0.</param>
/// <param name="Role">What stands in it.</param>
/// <param name="Label">Its head.</param>
/// <param name="Year">The year of its amounts, or null where each row says it.</param>
/// <param name="Stage">The stage of its amounts, or null where the head names none.</param>
/// <param name="Unit">The unit of its amounts, or null for that of the sheet.</param>
internal sealed record SheetColumn(int At, SheetRole Role, string Label, FiscalYear? Year = null, Stage? Stage = null, (string Unit, long Yen)? Unit = null)
{
    /// <summary>Why its numbers are left out; null where they are read, or known to be no amounts.</summary>
    public string? Fault { get; init; }
}
