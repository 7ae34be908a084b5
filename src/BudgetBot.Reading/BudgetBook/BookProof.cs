namespace BudgetBot.Reading.BudgetBook;

/// <summary>
/// Proves the rows of a book: this year − last year = difference, 目 make up their 項, 項 their 款, 款 the side, and the funds of a
/// row its amount. What nothing proves is no fact.
/// </summary>
internal sealed class BookProof
{
    private readonly Dictionary<(string Place, BookLevel Level), BookRow> sums = [];
    private readonly ILookup<(string Place, BookLevel Level), BookRow> parts;
    private readonly HashSet<(string Place, BookLevel Level)> agreeing = [];

    /// <summary>Weighs the rows of all tables.</summary>
    public BookProof(IReadOnlyList<BookRow> rows)
    {
        foreach (BookRow row in rows.Where(row => row.Level != BookLevel.Item))
        {
            sums.TryAdd((row.Place.Key(row.Level), row.Level), row);
        }

        parts = rows.Where(row => row.Level == BookLevel.Item)
            .DistinctBy(row => (row.Place.Key(BookLevel.Section), row.Number, row.Printed))
            .Concat(sums.Values.Where(row => row.Level != BookLevel.Side))
            .ToLookup(row => (row.Place.Key(row.Level - 1), row.Level - 1));
        foreach (((string Place, BookLevel Level) key, BookRow sum) in sums)
        {
            if (parts.Contains(key) && Same(sum, parts[key], LabelKind.This) && Same(sum, parts[key], LabelKind.Last))
            {
                agreeing.Add(key);
            }
        }
    }

    /// <summary>The sums by place and rank.</summary>
    public IEnumerable<BookRow> Sums => sums.Values;

    /// <summary>Whether the parts of a row's place make up its sum.</summary>
    public bool Agrees(BookRow sum) => agreeing.Contains((sum.Place.Key(sum.Level), sum.Level));

    /// <summary>Whether a row's own arithmetic or the sum that it belongs to proves its amounts; null where it is proven, else the reason.</summary>
    public string? Fault(BookRow row)
    {
        bool hasDifference = row.Head.Of(LabelKind.Difference) is not null;
        bool inSum = agreeing.Contains((row.Place.Key(row.Level - 1), row.Level - 1)) || (row.Level != BookLevel.Item && Agrees(row));
        bool placed = (row.Level < BookLevel.Chapter || row.Place.Chapter is not null) && (row.Level < BookLevel.Section || row.Place.Section is not null);
        return !placed ? "款・項の見出しがない"
            : row.Unit is null ? "金額の単位が印刷されていない"
            : hasDifference && row.NumberOf(LabelKind.This) - row.NumberOf(LabelKind.Last) != row.NumberOf(LabelKind.Difference) ? "本年度予算額−前年度予算額が比較と一致しない"
            : !hasDifference && !inSum ? "合計と突き合わせられない"
            : null;
    }

    /// <summary>Whether the funds of a row make up its amount.</summary>
    public static bool FundsAgree(BookRow row)
    {
        BookCell[] funds = [.. row.Cells.Where(cell => cell.Key.Kind == LabelKind.Source).Select(cell => cell.Value)];
        return funds.Length > 0 && funds.Sum(fund => fund.Number) == row.NumberOf(LabelKind.This);
    }

    private static bool Same(BookRow sum, IEnumerable<BookRow> of, LabelKind kind) => of.Sum(row => row.NumberOf(kind)) == sum.NumberOf(kind);
}
