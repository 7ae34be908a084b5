using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>What a cell of money prints.</summary>
internal enum MoneyKind
{
    /// <summary>An amount.</summary>
    Amount,

    /// <summary>－.</summary>
    None,

    /// <summary>＊.</summary>
    Shared,

    /// <summary>26,065の内数.</summary>
    Pool,

    /// <summary>（1,000）: what the brackets mean is not printed.</summary>
    Bracketed,
}

/// <summary>The literal of a cell of money.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Printed">As printed; a pool without の内数.</param>
internal sealed partial record PlacedCell(MoneyKind Kind, string Printed)
{
    /// <summary>The number in the column's unit; nothing counts as zero.</summary>
    public decimal Number => Kind == MoneyKind.Amount ? AmountReader.Value(Printed) ?? 0 : 0;

    /// <summary>Reads what stands in a cell; null where it is nothing of that kind.</summary>
    public static PlacedCell? Read(string text)
    {
        string tight = TextShape.Tight(text);
        Match match = Form().Match(TextShape.Fold(tight));
        if (!match.Success)
        {
            return null;
        }

        MoneyKind kind = match.Groups["none"].Success ? MoneyKind.None
            : match.Groups["shared"].Success ? MoneyKind.Shared
            : match.Groups["open"].Success ? MoneyKind.Bracketed
            : match.Groups["pool"].Success ? MoneyKind.Pool
            : MoneyKind.Amount;
        Group number = match.Groups["number"];
        return new PlacedCell(kind, number.Success ? tight.Substring(number.Index, number.Length) : tight);
    }

    /// <summary>Whether a word is a number or stands for one.</summary>
    public static bool IsFigure(string word) => Form().IsMatch(TextShape.Fold(TextShape.Tight(word))) || word is "△" or "▲";

    /// <summary>Whether a word says how far an amount has changed: 23.5%, 皆増.</summary>
    public static bool IsGrowth(string word) => GrowthForm().IsMatch(TextShape.Fold(TextShape.Tight(word)));

    /// <summary>The figure in a unit; null where it is no whole number of yen.</summary>
    public Figure? Figure((string Unit, long Yen) unit) => Kind switch
    {
        MoneyKind.None => Facts.Figure.Without(FigureState.None, unit.Unit, Printed),
        MoneyKind.Shared => Facts.Figure.Without(FigureState.Shared, unit.Unit, Printed),
        _ => AmountReader.Read(Printed, unit),
    };

    [GeneratedRegex(@"^(?:(?<open>\()?(?<number>[△▲\-−－]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?)\)?(?<pool>の内数)?|(?<none>[-－―−‐ー]+)|(?<shared>[＊*]))$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex Form();

    [GeneratedRegex(@"^(?:[△▲\-−－+]?[0-9]{1,4}(?:\.[0-9]+)?%|皆[増減])$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex GrowthForm();
}
