using System.Globalization;
using System.Text;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>The words of findings.</summary>
internal static class Wording
{
    /// <summary>An amount as printed, with its unit: △ 103百万円.</summary>
    public static string Printed(Print print) => Printed(print.Fact.Figure);

    /// <summary>A figure as printed, with its unit.</summary>
    public static string Printed(Figure figure) =>
        figure.Unit.Length == 0 || Folded(figure.Printed).Contains(Folded(figure.Unit)[^1], StringComparison.Ordinal)
            ? figure.Printed
            : figure.Printed + figure.Unit;

    /// <summary>An amount as printed in half width, and its line: 12,389百万円（1964行）.</summary>
    public static string Cited(Print print) => string.Create(CultureInfo.InvariantCulture, $"{Plain(print)}（{print.Line}行）");

    /// <summary>An amount as printed in half width: 12,389百万円.</summary>
    public static string Plain(Print print) => Folded(Printed(print)).Replace(" ", string.Empty, StringComparison.Ordinal);

    /// <summary>Yen in the unit of a printed amount, exactly: 12,242百万円; negative with △.</summary>
    public static string In(Print unitOf, long yen, AuditWords words)
    {
        string unit = unitOf.Fact.Figure.Unit;
        decimal value = (decimal)yen / words.Units[unit];
        return (value < 0 ? "△" : string.Empty) + Math.Abs(value).ToString("#,##0.############", CultureInfo.InvariantCulture) + unit;
    }

    /// <summary>Yen in the unit of a printed amount without the unit: 12,242.</summary>
    public static string NumberIn(Print unitOf, long yen, AuditWords words) => In(unitOf, yen, words)[..^unitOf.Fact.Figure.Unit.Length];

    /// <summary>The year and stage: 令和7年度予算案.</summary>
    public static string When(Fact fact) => fact.Year.Japanese + (fact.Stage == Stage.Other ? string.Empty : fact.Stage.Word());

    /// <summary>A ratio: 27.1％.</summary>
    public static string Percent(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + "％";

    private static string Folded(string text) => text.Normalize(NormalizationForm.FormKC);
}
