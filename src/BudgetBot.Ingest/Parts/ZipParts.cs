using System.IO.Compression;
using System.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>The documents of an archive. Nothing of it is ever written to the disk, and its entries are named by their last names alone.</summary>
internal static class ZipParts
{
    private static readonly string[] Archives = [".zip", ".7z", ".gz", ".tgz", ".rar", ".tar", ".lzh", ".bz2", ".xz"];

    /// <summary>The entries in the order of their names; folders are left out.</summary>
    /// <exception cref="SourceException">It is no archive, passes a bound, or an entry is locked, is itself an archive, or has a name that leads out of it.</exception>
    public static IReadOnlyList<SourcePart> Of(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            using ZipArchive archive = Open(path);
            ZipArchiveEntry[] entries = [.. archive.Entries.Where(entry => entry.Name.Length > 0).OrderBy(entry => entry.FullName, StringComparer.Ordinal)];
            Check(name, archive.Entries.Count, entries);
            return [.. entries.Select(entry => Part(path, entry))];
        }
        catch (Exception error) when (error is InvalidDataException or IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Broken(name, error);
        }
    }

    private static SourcePart Part(string path, ZipArchiveEntry entry)
    {
        string full = entry.FullName;
        return new SourcePart(entry.Name, () => OpenEntry(path, full));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA2000", Justification = "The stream owns its archive.")]
    private static BoundedStream OpenEntry(string path, string full)
    {
        ZipArchive archive = Open(path);
        try
        {
            ZipArchiveEntry entry = archive.Entries.First(candidate => candidate.FullName == full);
            return new BoundedStream(entry, $"{Path.GetFileName(path)}/{entry.Name}", archive);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NotSupportedException)
        {
            archive.Dispose();
            throw Broken(Path.GetFileName(path), error);
        }
    }

    // Names without the mark of UTF-8 are of older Japanese programs.
    private static ZipArchive Open(string path) => new(File.OpenRead(path), ZipArchiveMode.Read, false, Encoding.UTF8);

    private static void Check(string name, int count, ZipArchiveEntry[] entries)
    {
        string? fault = entries.Length == 0 ? "空の書庫です。取得し直してください。"
            : count > ArchiveLimits.MostEntries ? $"書庫の中のファイルが多すぎます（{count}件、上限{ArchiveLimits.MostEntries}件）。必要なものだけにしてください。"
            : entries.Sum(entry => (decimal)entry.Length) > ArchiveLimits.MostBytes ? $"書庫を展開すると大きすぎます（上限{ArchiveLimits.MostBytes}バイト）。分けてください。"
            : entries.GroupBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } twins ? $"同じ名前のファイル「{twins.Key}」が書庫に2つ以上あり、引用で区別できません。名前を変えてください。"
            : entries.Select(Fault).FirstOrDefault(found => found is not null);
        if (fault is not null)
        {
            throw new SourceException(name, 0, fault);
        }
    }

    private static string? Fault(ZipArchiveEntry entry) =>
        IsTrick(entry.FullName) ? "書庫の外を指す名前のファイルがあります。書庫を受け付けません。入手元を確かめてください。"
        : entry.IsEncrypted ? $"「{entry.Name}」にパスワードがかかっています。解除してから渡してください。"
        : Array.Exists(Archives, end => entry.Name.EndsWith(end, StringComparison.OrdinalIgnoreCase)) ? $"「{entry.Name}」は書庫の中の書庫です。展開してから渡してください。"
        : entry.Length > ArchiveLimits.MostEntryBytes ? $"「{entry.Name}」は展開すると大きすぎます（上限{ArchiveLimits.MostEntryBytes}バイト）。分けてください。"
        : entry.Length > ArchiveLimits.FreeBytes && entry.Length > Math.Max(1, entry.CompressedLength) * ArchiveLimits.MostRatio ? $"「{entry.Name}」の圧縮率が異常です（{entry.CompressedLength}バイトが{entry.Length}バイトになります）。展開しません。入手元を確かめてください。"
        : null;

    private static bool IsTrick(string name) =>
        name.StartsWith('/') || name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || name.Any(char.IsControl)
        || name.Split('/').Any(part => part is ".." or ".");

    private static SourceException Broken(string name, Exception error) =>
        new(name, 0, "書庫を開けません（壊れているか、ZIP ではありません）。取得し直してください。", error);
}
