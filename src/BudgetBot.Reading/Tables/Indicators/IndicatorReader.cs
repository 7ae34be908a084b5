namespace BudgetBot.Reading.Tables.Indicators;

/// <summary>
/// Reads tables of indicators: name, present value and goal, each with its date on a line of its own. An indicator stands under the
/// goal's heading on its page where words or number prove which one.
/// </summary>
internal static class IndicatorReader
{
    /// <summary>Reads all indicator tables of a document.</summary>
    public static void Read(TablePart part, IReadOnlyList<TablePage> pages)
    {
        foreach (TablePage page in pages)
        {
            List<IndicatorTable> tables = [.. Tables(page, part.Words)];
            if (tables.Count == 0)
            {
                continue;
            }

            new IndicatorWriter(part, GoalSections.Find(page, part.Words)).Write(tables);
        }
    }

    private static IEnumerable<IndicatorTable> Tables(TablePage page, TableWords words)
    {
        int[] heads = [.. Enumerable.Range(0, page.Lines.Count).Where(i => IsHead(page.Lines[i].Text, words))];
        for (int i = 0; i < heads.Length; i++)
        {
            int to = i + 1 < heads.Length ? heads[i + 1] : page.Lines.Count;
            List<TableColumn> columns = TableHead.Columns(page.Lines[heads[i]].Text, words);
            var lines = page.Lines.Take(to).Skip(heads[i] + 1).ToList();
            yield return IndicatorTable.Read(page.Lines[heads[i]], [.. columns.Where(column => column.Role == ColumnRole.Value)], lines);
        }
    }

    private static bool IsHead(string line, TableWords words)
    {
        List<TableColumn> columns = TableHead.Columns(line, words);
        return columns.Exists(column => column.Role == ColumnRole.Indicator) && columns.Exists(column => column.Role == ColumnRole.Value);
    }
}
