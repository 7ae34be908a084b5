namespace BudgetBot.Audit;

/// <summary>The vocabulary of the audit (seeds/lexicon/audit-words.tsv, and the units of tables-units.tsv).</summary>
public sealed record AuditWords
{
    /// <summary>How many yen a unit is: 百万円 → 1,000,000.</summary>
    public required IReadOnlyDictionary<string, long> Units { get; init; }

    /// <summary>Words in the title of a box that say that its list is not complete: 主な.</summary>
    public required IReadOnlyList<string> Partial { get; init; }

    /// <summary>Words at the end of a list that say that it goes on: 等, ほか.</summary>
    public required IReadOnlyList<string> More { get; init; }

    /// <summary>Words of a note which says that parts overlap: 重複.</summary>
    public required IReadOnlyList<string> Overlap { get; init; }

    /// <summary>Words of a base that says where the whole amount is booked, not whose share it is: 計上, 特会.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Names that say nothing by themselves, so that two items of that name are not one: その他, 事務費.</summary>
    public required IReadOnlyList<string> Generic { get; init; }

    /// <summary>Names of the sum in a row of counts: 計, 合計.</summary>
    public required IReadOnlyList<string> Sums { get; init; }

    /// <summary>The base of a whole fund: 公費.</summary>
    public required IReadOnlyList<string> WholeBases { get; init; }

    /// <summary>The bases of the shares that make up the whole together: 国, 地方.</summary>
    public required IReadOnlyList<string> ShareBases { get; init; }

    /// <summary>How the numbers of a chart of accounts end: 款, 項, 目, 節. Its rows are all there are, gaps in the numbers or not.</summary>
    public required IReadOnlyList<string> Classes { get; init; }

    /// <summary>The funds that make up an amount together: 国県支出金, 地方債, その他, 一般財源.</summary>
    public required IReadOnlyList<string> Funds { get; init; }
}
