using System.Globalization;
using System.Security.Cryptography;

namespace BudgetBot.Search.Writing;

/// <summary>
/// What an index says of itself, in a file beside its own: the snapshot it belongs to, the analyser, how much it holds, the hash of each
/// file.
/// </summary>
/// <param name="SnapshotHash">The snapshot's hash.</param>
/// <param name="Analyzer">The analyser's name.</param>
/// <param name="Count">How many items and passages it holds.</param>
/// <param name="Files">The SHA-256 of each file, by name in order; without .si, which holds the time of writing.</param>
internal sealed record IndexManifest(string SnapshotHash, string Analyzer, int Count, IReadOnlyList<(string Name, string Sha256)> Files)
{
    /// <summary>The manifest's file.</summary>
    public const string FileName = "manifest.tsv";

    private const string TimeStamped = ".si";

    /// <summary>The manifest of an index that is written and closed.</summary>
    public static IndexManifest Of(string folder, string snapshotHash, string analyzer, int count) =>
        new(snapshotHash, analyzer, count, [.. FilesIn(folder).Select(name => (name, HashOf(Path.Combine(folder, name))))]);

    /// <summary>Writes it into the index's folder.</summary>
    public void Write(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, FileName), FileMode.CreateNew, FileAccess.Write);
        using (var writer = new StreamWriter(file, leaveOpen: true) { NewLine = "\n" })
        {
            foreach (string line in Lines())
            {
                writer.WriteLine(line);
            }
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>Reads the manifest of an index; null where there is none that can be read.</summary>
    public static IndexManifest? Read(string folder)
    {
        try
        {
            string[][] rows = [.. File.ReadLines(Path.Combine(folder, FileName)).Select(line => line.Split('\t'))];
            return rows is [["snapshot", var hash], ["analyzer", var analyzer], ["count", var count], ..]
                ? new IndexManifest(hash, analyzer, int.Parse(count, CultureInfo.InvariantCulture),
                    [.. rows.Skip(3).Select(row => (row[0], row[1]))])
                : null;
        }
        catch (Exception error)
            when (error is IOException or UnauthorizedAccessException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>The first file that is not as it was written, missing or more than there should be; null where all are.</summary>
    public string? FirstChanged(string folder)
    {
        IReadOnlyList<string> found = FilesIn(folder);
        return found.Except(Files.Select(file => file.Name)).FirstOrDefault()
            ?? Files.FirstOrDefault(file => !found.Contains(file.Name) || HashOf(Path.Combine(folder, file.Name)) != file.Sha256).Name;
    }

    private IEnumerable<string> Lines() =>
    [
        "snapshot\t" + SnapshotHash, "analyzer\t" + Analyzer, "count\t" + Count.ToString(CultureInfo.InvariantCulture),
        .. Files.Select(file => $"{file.Name}\t{file.Sha256}"),
    ];

    private static string[] FilesIn(string folder) =>
    [
        .. Directory.GetFiles(folder).Select(file => Path.GetFileName(file))
            .Where(name => name != FileName && Path.GetExtension(name) != TimeStamped).Order(StringComparer.Ordinal),
    ];

    private static string HashOf(string path)
    {
        using FileStream file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
