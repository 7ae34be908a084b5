using System.IO.Compression;
using System.Text;

namespace BudgetBot.SystemTests.Review;

/// <summary>Reads the published CSV in a way of its own: cut at commas outside quotation marks, nothing of the product's reader.</summary>
internal static class PlainCsv
{
    /// <summary>The rows of the one CSV in an archive, each by the names of its columns.</summary>
    public static List<Dictionary<string, string>> Rows(string archive)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.UTF8);
        List<string[]> rows = [.. Cut(reader.ReadToEnd().TrimStart('\uFEFF'))];
        return [.. rows.Skip(1).Select(row => rows[0].Zip(row).GroupBy(pair => pair.First).ToDictionary(group => group.Key, group => group.First().Second))];
    }

    private static IEnumerable<string[]> Cut(string text)
    {
        var row = new List<string>();
        int from = 0;
        bool quoted = false;
        for (int i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (!quoted && text[i] is ',' or '\n' && !quoted)
            {
                row.Add(text[from..i].TrimEnd('\r').Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal));
                from = i + 1;
                if (text[i] == '\n')
                {
                    yield return [.. row];
                    row.Clear();
                }
            }
        }
    }
}
