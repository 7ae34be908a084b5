namespace BudgetBot.Web.Access;

/// <summary>How the text of a setting is taken.</summary>
internal static class SettingText
{
    /// <summary>The trimmed text; null where there is none.</summary>
    public static string? Filled(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>The parts of a list with commas.</summary>
    public static string[] List(string? value) =>
        value?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
