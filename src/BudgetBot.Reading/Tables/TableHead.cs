namespace BudgetBot.Reading.Tables;

/// <summary>Reads the labels of a table's head from one line.</summary>
internal static class TableHead
{
    /// <summary>A label whose letters are spread over the column (備　考) has at most this many parts.</summary>
    private const int MostParts = 6;

    /// <summary>The columns that a line names, in order; empty where one of its words is no label.</summary>
    public static List<TableColumn> Columns(string line, TableWords words)
    {
        if (words.Column(line) is { } whole)
        {
            return [whole];
        }

        var columns = new List<TableColumn>();
        string[] parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int at = 0; at < parts.Length;)
        {
            int count = Math.Min(MostParts, parts.Length - at);
            TableColumn? column = null;
            for (; count > 0 && column is null; count--)
            {
                column = words.Column(string.Concat(parts.Skip(at).Take(count)));
            }

            if (column is null)
            {
                return [];
            }

            columns.Add(column);
            at += count + 1;
        }

        return columns;
    }
}
