namespace BudgetBot.Reading.Tables;

/// <summary>Reads the labels of a table's head from one line.</summary>
internal static class TableHead
{
    /// <summary>The columns that a line names, in order; empty where one of its words is no label.</summary>
    public static List<TableColumn> Columns(string line, TableWords words)
    {
        if (words.Column(line) is { } whole)
        {
            return [whole];
        }

        var columns = new List<TableColumn>();
        foreach (string word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Column(word) is not { } column)
            {
                return [];
            }

            columns.Add(column);
        }

        return columns;
    }
}
