namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>
/// Gives names that stand apart from their rows to rows and elements without a name, where only one way is possible.
/// </summary>
internal static class NameResolver
{
    /// <summary>Names of a page that are left when everything but one row or element of the page has a name.</summary>
    public static void Eliminate(YearPage page)
    {
        YearRow[] rows = [.. page.Rows.Where(row => row.Name.Length == 0)];
        RemarkEntry[] entries = [.. page.Rows.SelectMany(row => row.Entries).Where(entry => entry.Name.Length == 0)];
        if (page.Names.Count != 1 || rows.Length + entries.Length != 1)
        {
            return;
        }

        PageLine name = page.Names[0].Line;
        if (rows.Length == 1)
        {
            Give(page, rows[0], name);
            return;
        }

        entries[0].Name = name.Text;
        entries[0].NameLine = name.Number;
        page.Names.Clear();
    }

    /// <summary>Gives a name to a row.</summary>
    public static void Give(YearPage page, YearRow row, PageLine name)
    {
        row.Name = name.Text;
        row.NameLine = name.Number;
        page.Names.RemoveAll(known => known.Line.Number == name.Number);
    }

    /// <summary>
    /// A run of names on the page is of the ranks whose rows some of its names were proven to be. Where one name of such a run and one
    /// row of those ranks are left, and the names outside are as many as the other rows, they belong together.
    /// </summary>
    /// <param name="page">The page.</param>
    /// <param name="proven">The names that were given to rows, with their runs.</param>
    public static void EliminateRuns(YearPage page, IReadOnlyList<(YearRow Row, int Run)> proven)
    {
        foreach (IGrouping<int, (YearRow Row, int Run)> known in proven.GroupBy(one => one.Run))
        {
            HashSet<EnumeratorStyle?> ranks = [.. known.Select(one => one.Row.Number?.Style)];
            YearRow[] nameless = [.. page.Rows.Where(row => row.Name.Length == 0)];
            YearRow[] rows = [.. nameless.Where(row => ranks.Contains(row.Number?.Style))];
            PageLine[] names = [.. page.Names.Where(name => name.Run == known.Key).Select(name => name.Line)];
            if (rows.Length == 1 && names.Length == 1 && page.Names.Count == nameless.Length)
            {
                Give(page, rows[0], names[0]);
            }
        }
    }

    /// <summary>Numbers that stand apart go to the elements of the page without one, where there are as many of both.</summary>
    public static void Number(YearPage page)
    {
        RemarkEntry[] entries = [.. page.Rows.SelectMany(row => row.Entries).Where(entry => entry.Number is null)];
        if (entries.Length == page.LooseNumbers.Count)
        {
            for (int i = 0; i < entries.Length; i++)
            {
                entries[i].Number = page.LooseNumbers[i].Number;
            }
        }
    }
}
