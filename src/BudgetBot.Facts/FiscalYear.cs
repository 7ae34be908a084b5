using System.Globalization;

namespace BudgetBot.Facts;

/// <summary>A Japanese fiscal year (April to March), named by the western year in which it begins: 令和7年度 is 2025.</summary>
/// <param name="Year">The western year, for instance 2025.</param>
public readonly record struct FiscalYear(int Year) : IComparable<FiscalYear>
{
    private const int ReiwaOffset = 2018;
    private const int HeiseiOffset = 1988;
    private const int HeiseiFirst = 1989;
    private const int ReiwaFirst = 2019;

    /// <summary>The year before this one.</summary>
    public FiscalYear Previous => new(Year - 1);

    /// <summary>The year after this one.</summary>
    public FiscalYear Next => new(Year + 1);

    /// <summary>The year as public offices print it, for instance 令和7年度 or 平成26年度; 西暦 before 1989.</summary>
    public string Japanese => Year switch
    {
        >= ReiwaFirst => string.Create(CultureInfo.InvariantCulture, $"令和{EraYear(Year - ReiwaOffset)}年度"),
        >= HeiseiFirst => string.Create(CultureInfo.InvariantCulture, $"平成{EraYear(Year - HeiseiOffset)}年度"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year}年度"),
    };

    /// <summary>The fiscal year of a 令和 year: 7 gives 2025.</summary>
    /// <param name="eraYear">The year of the era, 1 or more.</param>
    public static FiscalYear Reiwa(int eraYear) => new(eraYear + ReiwaOffset);

    /// <summary>The fiscal year of a 平成 year: 26 gives 2014.</summary>
    /// <param name="eraYear">The year of the era, 1 or more.</param>
    public static FiscalYear Heisei(int eraYear) => new(eraYear + HeiseiOffset);

    /// <inheritdoc />
    public int CompareTo(FiscalYear other) => Year.CompareTo(other.Year);

    /// <summary>Whether the left year is earlier.</summary>
    public static bool operator <(FiscalYear left, FiscalYear right) => left.Year < right.Year;

    /// <summary>Whether the left year is later.</summary>
    public static bool operator >(FiscalYear left, FiscalYear right) => left.Year > right.Year;

    /// <summary>Whether the left year is earlier or the same.</summary>
    public static bool operator <=(FiscalYear left, FiscalYear right) => left.Year <= right.Year;

    /// <summary>Whether the left year is later or the same.</summary>
    public static bool operator >=(FiscalYear left, FiscalYear right) => left.Year >= right.Year;

    /// <inheritdoc />
    public override string ToString() => Japanese;

    private static string EraYear(int year) => year == 1 ? "元" : year.ToString(CultureInfo.InvariantCulture);
}
