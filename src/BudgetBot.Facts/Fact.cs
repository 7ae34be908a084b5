namespace BudgetBot.Facts;

/// <summary>What a fact counts.</summary>
public enum FactKind
{
    /// <summary>Yen.</summary>
    Money,

    /// <summary>The value of an indicator (評価指標).</summary>
    Kpi,

    /// <summary>A date or a period.</summary>
    Date,

    /// <summary>A ratio: ％, 割, 1/2.</summary>
    Rate,

    /// <summary>A number of things: 事業, 団体.</summary>
    Count,
}

/// <summary>
/// One figure of a source with its whole passport. There is no way to make one without item, year, stage, printed literal and citation.
/// </summary>
/// <param name="Item">What the figure is of.</param>
/// <param name="Kind">What it counts.</param>
/// <param name="Year">The fiscal year.</param>
/// <param name="Stage">The stage of that year.</param>
/// <param name="Figure">The exact value and the literal.</param>
/// <param name="Base">The fund base as printed: 公費, 国, 地方, デジタル庁計上, 復興特会; empty where none is printed.</param>
/// <param name="Qualifiers">内数, 再掲, 一部再掲, うち, 合計, 小計, 皆増, 皆減, 概数; empty where none is printed.</param>
/// <param name="Citation">Where the digits stand.</param>
public sealed record Fact(
    Item Item,
    FactKind Kind,
    FiscalYear Year,
    Stage Stage,
    Figure Figure,
    IReadOnlyList<string> Base,
    IReadOnlyList<string> Qualifiers,
    Citation Citation);
