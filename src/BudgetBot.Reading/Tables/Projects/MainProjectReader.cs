using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Reading.Tables.Projects;

/// <summary>
/// Reads pages that present main projects: division, name, （responsible office） and what the project does, without amounts. Their
/// names are also what proves where a name ends in the project table.
/// </summary>
internal static partial class MainProjectReader
{
    /// <summary>Reads all such pages; they are one table as long as their title is the same.</summary>
    /// <returns>The names of the projects.</returns>
    public static IReadOnlyList<string> Read(TablePart part, IReadOnlyList<TablePage> pages)
    {
        var names = new List<string>();
        Item? table = null;
        var divisions = new Dictionary<string, Item>(StringComparer.Ordinal);
        foreach (TablePage page in pages)
        {
            int head = HeadOf(page, part.Words);
            if (head < 0)
            {
                continue;
            }

            PageLine title = page.Lines.FirstOrDefault(line => TitlePattern().IsMatch(line.Text));
            string printed = title.Text is null ? page.Lines[head].Text : TitlePattern().Match(title.Text).Groups["title"].Value;
            if (table is null || (title.Text is not null && table.Printed != printed))
            {
                table = part.Add(ItemKind.Table, printed, title.Text is null ? page.Lines[head].Number : title.Number, part.Root);
                divisions.Clear();
            }

            if (title.Text is not null)
            {
                part.Claim(title.Number, title.Number);
            }

            names.AddRange(new MainProjectPage(part, page, table, divisions).Read(head));
        }

        return names;
    }

    /// <summary>The place of the head's line with name and description in a page's lines, or -1.</summary>
    private static int HeadOf(TablePage page, TableWords words)
    {
        for (int i = 0; i < page.Lines.Count; i++)
        {
            List<TableColumn> columns = TableHead.Columns(page.Lines[i].Text, words);
            if (columns.Exists(column => column.Role == ColumnRole.Name)
                && columns.Exists(column => column.Role == ColumnRole.Description)
                && !columns.Exists(column => column.Role == ColumnRole.Amount))
            {
                return i;
            }
        }

        return -1;
    }

    [GeneratedRegex(@"^[＜<〈《](?<title>[^＞>〉》]+)[＞>〉》](?:[（(].*の?続き[）)])?$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex TitlePattern();
}
