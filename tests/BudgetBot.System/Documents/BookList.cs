using System.Globalization;

namespace BudgetBot.SystemTests.Documents;

/// <summary>A 目 as a person read it off the page image. Amounts in thousand yen.</summary>
internal sealed record ListedRow(int Page, string Printed, string Chapter, string Section, string Item, long This, long Last, long Difference);

/// <summary>The list of all 目 of the expenditure of a real budget book, taken by eye before there was a reader.</summary>
internal static class BookList
{
    private const int HeadLines = 2;

    /// <summary>The book, where it lies beside the repository; else null.</summary>
    public static string? FindBook(string root)
    {
        for (DirectoryInfo? at = new(root); at is not null; at = at.Parent)
        {
            string file = Path.Combine(at.FullName, "shared", "data", "fuji", "r6-budget.pdf");
            if (File.Exists(file))
            {
                return file;
            }
        }

        return null;
    }

    /// <summary>The rows.</summary>
    public static IReadOnlyList<ListedRow> Read(string root) =>
    [
        .. File.ReadLines(Path.Combine(root, "tests", "BudgetBot.System", "Documents", "fuji-r6-expenditure.tsv")).Skip(HeadLines)
            .Select(line => line.Split('\t'))
            .Select(cells => new ListedRow(Number(cells[0]), cells[1], cells[2], cells[3], cells[4], Number(cells[5]), Number(cells[6]), Number(cells[7]))),
    ];

    private static int Number(string digits) => int.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
