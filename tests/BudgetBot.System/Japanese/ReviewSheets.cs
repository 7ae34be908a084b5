using System.IO.Compression;
using System.Text;

namespace BudgetBot.SystemTests.Japanese;

/// <summary>The texts of the government's review sheets, where they lie beside the repository.</summary>
internal static class ReviewSheets
{
    private const int ShortestText = 12;

    /// <summary>The archive with purposes and outlines, or null.</summary>
    public static string? Find(string root)
    {
        for (DirectoryInfo? at = new(root); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", "data", "rs2024");
            if (Directory.Exists(folder))
            {
                return Directory.EnumerateFiles(folder, "1-2*.zip").FirstOrDefault();
            }
        }

        return null;
    }

    /// <summary>Different lines of the texts, cells of several lines line by line, taken evenly from the whole file.</summary>
    public static List<string> ReadLines(string archive, int count)
    {
        using ZipArchive zip = ZipFile.OpenRead(archive);
        using var reader = new StreamReader(zip.Entries[0].Open(), Encoding.UTF8);
        List<string> lines =
        [
            .. reader.ReadToEnd().Split('\n').SelectMany(line => line.Split("\",\"")).Where(text => text.Length >= ShortestText).Distinct(),
        ];
        return [.. Enumerable.Range(0, count).Select(i => lines[(int)((long)i * lines.Count / count)])];
    }
}
