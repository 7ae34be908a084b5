using System.Globalization;
using BudgetBot.Facts;

namespace BudgetBot.Cli;

/// <summary>Line numbers as people read them.</summary>
internal static class LineNumbers
{
    /// <summary>224 or 224–230.</summary>
    public static string Text(LineSpan lines) => lines.From == lines.To
        ? lines.From.ToString(CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{lines.From}–{lines.To}");
}
