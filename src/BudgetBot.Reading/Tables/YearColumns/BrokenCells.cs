namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>Joins a pool that a narrow column broke: 26,655の内／数.</summary>
internal static class BrokenCells
{
    private const string Pool = "の内数";

    /// <summary>The lines with broken pools joined; a joined line keeps the number of its first.</summary>
    public static IReadOnlyList<PageLine> Join(IReadOnlyList<PageLine> lines)
    {
        var joined = new List<PageLine>();
        foreach (PageLine line in lines)
        {
            if (joined.Count > 0 && joined[^1].Block == line.Block && IsBroken(joined[^1].Text, line.Text))
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + line.Text };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    private static bool IsBroken(string first, string second)
    {
        for (int cut = 1; cut < Pool.Length; cut++)
        {
            if (first.EndsWith(Pool[..cut], StringComparison.Ordinal) && second == Pool[cut..])
            {
                return AmountReader.Value(first[..^cut]) is not null;
            }
        }

        return false;
    }
}
