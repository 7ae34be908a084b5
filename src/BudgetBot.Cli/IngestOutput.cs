using System.Globalization;
using BudgetBot.Ingest;
using Spectre.Console;

namespace BudgetBot.Cli;

/// <summary>Prints what became of sources: a table of counts, and below it what was left out and why.</summary>
internal static class IngestOutput
{
    private const int MostPlaces = 12;
    private const int WidthOfFiles = 240;

    /// <summary>Prints the documents that were taken in.</summary>
    public static void Write(IReadOnlyList<DocumentReport> documents)
    {
        if (documents.Count == 0)
        {
            return;
        }

        if (Console.IsOutputRedirected)
        {
            AnsiConsole.Profile.Width = WidthOfFiles;
        }

        Table table = new Table().Border(TableBorder.Simple).AddColumns("資料", "ページ", "行", "表", "項目", "数値", "文章", "和の一致した合計", "除外");
        foreach (TableColumn column in table.Columns.Skip(1))
        {
            column.RightAligned().NoWrap();
        }

        foreach (DocumentReport document in documents)
        {
            int[] counts = [document.Lines, document.Tables, document.Items, document.Facts, document.Passages, document.ProvenSums, document.Omissions.Count];
            table.AddRow([Markup.Escape(document.Document + (document.IsUnchanged ? "（前回と同じ）" : string.Empty)), document.Pages > 0 ? Number(document.Pages) : "－", .. counts.Select(Number)]);
        }

        AnsiConsole.Write(table);
        foreach (DocumentReport document in documents.Where(document => document.Omissions.Count > 0))
        {
            WriteOmissions(document);
        }
    }

    private static void WriteOmissions(DocumentReport document)
    {
        Console.Out.WriteLine($"{document.Document}:");
        foreach (var reason in document.Omissions.GroupBy(omission => omission.Reason).OrderByDescending(reason => reason.Count()).ThenBy(reason => reason.Key, StringComparer.Ordinal))
        {
            string places = string.Join(", ", reason.Take(MostPlaces).Select(omission => LineNumbers.Text(omission.Lines)));
            string more = reason.Count() > MostPlaces ? " ほか" : string.Empty;
            Console.Out.WriteLine($"  除外 {reason.Count()}件: {reason.Key}（{places}行{more}）");
        }
    }

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
