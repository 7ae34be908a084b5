using BudgetBot.Reading.Pdf;

namespace BudgetBot.Reading.Tables.Placed;

/// <summary>Takes the lines of a table from those below its head: to the last line of amounts and what still belongs to its row.</summary>
internal static class TableBody
{
    private const int WidestGap = 6;

    /// <summary>The lines of the table; empty where none has an amount.</summary>
    /// <param name="head">The head with the edges of its columns.</param>
    /// <param name="rows">The lines below it.</param>
    /// <param name="words">The vocabulary.</param>
    public static List<PlacedLine> Take(PlacedHead head, IReadOnlyList<PageRow> rows, TableWords words)
    {
        var lines = new List<PlacedLine>();
        foreach (PageRow row in rows)
        {
            var line = new PlacedLine(head, row);
            if (lines.Count > 0 && Ends(lines[^1], line, words))
            {
                break;
            }

            lines.Add(line);
        }

        JoinPools(lines);
        int last = lines.FindLastIndex(line => line.HasMoney);
        while (last >= 0 && last + 1 < lines.Count && !lines[last + 1].IsBand && lines[last + 1].Row.Top - lines[last].Row.Bottom < lines[last].Row.Bottom - lines[last].Row.Top)
        {
            last++;
        }

        return lines[..(last + 1)];
    }

    /// <summary>A pool over two lines belongs to the line of amounts between them, else to its first.</summary>
    private static void JoinPools(List<PlacedLine> lines)
    {
        for (int at = 0; at + 1 < lines.Count; at++)
        {
            foreach (int column in lines[at].Columns.Where(column => lines[at].Head.Columns[column].IsMoney && !lines[at].Cells.ContainsKey(column)).ToList())
            {
                PlacedLine? rest = lines.Skip(at + 1).Take(2).FirstOrDefault(line => line.Has(column));
                string whole = rest is null ? string.Empty : string.Concat(lines[at].Of(column).Concat(rest.Of(column)).Select(word => word.Text));
                if (PlacedCell.Read(whole) is { Kind: MoneyKind.Pool })
                {
                    PlacedLine between = lines[at + 1];
                    (ReferenceEquals(between, rest) ? lines[at] : between).Join(column, lines[at], rest!);
                }
            }
        }

        lines.RemoveAll(line => !line.Columns.Any());
    }

    /// <summary>Whether words that are no amounts stand below the labels of money, below all of them if they are few: the head of another table.</summary>
    public static bool HasLabels(PlacedLine line)
    {
        int money = line.Head.Columns.Count(column => column.IsMoney);
        return !line.HasMoney && !line.HasNumber && line.Columns.Count(column => line.Head.Columns[column].IsMoney && !line.Cells.ContainsKey(column) && !IsRestOfPool(line, column)) >= Math.Min(money, 2);
    }

    private static bool IsRestOfPool(PlacedLine line, int column)
    {
        string text = string.Concat(line.Of(column).Select(word => word.Text));
        return new[] { "1" + text, "1の" + text, "1の内" + text, text + "内数", text + "数" }.Any(whole => PlacedCell.Read(whole) is { Kind: MoneyKind.Pool });
    }

    /// <summary>A note, a sentence, running text of two lines or much white space ends a table.</summary>
    private static bool Ends(PlacedLine above, PlacedLine line, TableWords words)
    {
        bool text = line.IsBand && (above.IsBand || words.StartsWith(line.Row.Text, "note") || line.Row.Tight.EndsWith('。'));
        return text || HasLabels(line) || line.Row.Top - above.Row.Bottom > WidestGap * (line.Row.Bottom - line.Row.Top);
    }
}
