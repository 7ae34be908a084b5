using BudgetBot.Japanese.Numbers;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Tables.YearColumns;

namespace BudgetBot.Reading.Tables.Summary;

/// <summary>A pool that a note names: 地域医療介護総合確保基金（医療分）：61,299百万円の内数.</summary>
internal sealed record NotedPool(string Name, TableColumn Column, MoneyMatch Money, int Line);

/// <summary>Settles pools without a detailed row: by the notes of the page, and by elimination.</summary>
internal sealed class SummaryLeftovers(SummaryPage page, SummaryProof proof)
{
    /// <summary>The pools that the notes of a page name.</summary>
    public static IEnumerable<NotedPool> Noted(SummaryPage page, TableWords words)
    {
        foreach (IReadOnlyList<PageLine> note in page.Notes)
        {
            string head = note[0].Text.TrimStart('＊', '*', '※', ' ', '\u3000');
            if (words.Column(head) is not { Role: ColumnRole.Amount, Year: not null } column)
            {
                continue;
            }

            foreach (PageLine line in note.Skip(1))
            {
                int colon = line.Text.IndexOfAny(['：', ':']);
                IReadOnlyList<MoneyMatch> amounts = MoneyScanner.Scan(line.Text);
                MoneyMatch money = amounts.Count > 0 ? amounts[0] : default;
                bool pool = colon > 0 && money.Length > 0 && words.Of("pool").Any(word => line.Text[money.End..].TrimStart('の').StartsWith(word, StringComparison.Ordinal));
                if (pool)
                {
                    yield return new NotedPool(line.Text[..colon].Trim(), column, money, line.Number);
                }
            }
        }
    }

    /// <summary>Settles what it can.</summary>
    public void Solve()
    {
        ByNotes();
        ByElimination();
    }

    private void ByNotes()
    {
        foreach (NotedPool pool in Pools)
        {
            SummaryRow[] rows = [.. page.Rows.Where(row => !proof.Proven.ContainsKey(row) && TextNormalizer.NameKey(row.Name) == TextNormalizer.NameKey(pool.Name))];
            int column = page.Head.Columns.ToList().FindIndex(known => known.Year == pool.Column.Year && known.Stage == pool.Column.Stage);
            SummaryCell[] cells = [.. proof.Free.Where(cell => cell is { Main.Kind: CellKind.Pool, Beside: null } && cell.Main.Value * page.Unit.Yen == pool.Money.Yen)];
            if (rows.Length == 1 && cells.Length == 1 && column >= 0)
            {
                proof.Take(rows[0], column, cells[0]);
            }
        }
    }

    /// <summary>The last pool of the page belongs to the last row that has a pool in one column and none in the other.</summary>
    private void ByElimination()
    {
        SummaryCell[] pools = [.. proof.Free.Where(cell => cell.Main.Kind == CellKind.Pool)];
        (SummaryRow Row, int Column)[] missing = [.. proof.Proven
            .Where(known => known.Value.Values.Any(cell => cell.Main.Kind == CellKind.Pool))
            .SelectMany(known => proof.Amounts.Where(column => !known.Value.ContainsKey(column)).Select(column => (known.Key, column)))];
        if (pools.Length == 1 && missing.Length == 1)
        {
            proof.Take(missing[0].Row, missing[0].Column, pools[0]);
        }
    }

    /// <summary>The pools in the notes.</summary>
    public required IReadOnlyList<NotedPool> Pools { get; init; }
}
