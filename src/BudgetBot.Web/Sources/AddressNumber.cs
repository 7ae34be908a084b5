using System.Globalization;

namespace BudgetBot.Web.Sources;

/// <summary>A number in an address: digits and nothing else, few enough for an int.</summary>
internal static class AddressNumber
{
    /// <summary>The number; null where the words are none.</summary>
    /// <param name="digits">The words of the address; null where it has none.</param>
    /// <param name="mostDigits">How many digits it may have.</param>
    public static int? Of(string? digits, int mostDigits) =>
        digits?.Length <= mostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
