using System.Security.Cryptography;
using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>
/// Copies of the sources whose pages are drawn, in a folder beside the snapshot, each named by the hash of its bytes: no name that
/// anybody gives a document ever becomes a path.
/// </summary>
public static class SourceCopies
{
    private const string Folder = ".sources";
    private const string Suffix = ".pdf";
    private const int HashDigits = 64;

    /// <summary>Where the copy of a source is; null where there is none.</summary>
    /// <param name="snapshot">The snapshot's file.</param>
    /// <param name="source">The source.</param>
    public static string? Find(string snapshot, Source source) =>
        source.Sha256.Length == HashDigits && source.Sha256.All(char.IsAsciiHexDigitLower) && PathOf(snapshot, source.Sha256) is var path && File.Exists(path) ? path : null;

    /// <summary>Makes the copies that are missing. What is copied must have the hash that the source was read with.</summary>
    internal static void Add(string snapshot, IEnumerable<DocumentContent> documents)
    {
        foreach (DocumentContent document in documents.Where(document => document.Original is not null && Find(snapshot, document.Source) is null))
        {
            string path = PathOf(snapshot, document.Source.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            string temporary = path + ".tmp";
            using (Stream bytes = document.Original!())
            using (FileStream copy = File.Create(temporary))
            {
                bytes.CopyTo(copy);
            }

            using (FileStream copy = File.OpenRead(temporary))
            {
                if (Convert.ToHexStringLower(SHA256.HashData(copy)) != document.Source.Sha256)
                {
                    throw new SnapshotException($"{document.Source.Document}: 読んでいる間にファイルが変わりました。もう一度実行してください。");
                }
            }

            File.Move(temporary, path, overwrite: true);
        }
    }

    /// <summary>Removes copies of sources that the snapshot no longer holds.</summary>
    internal static void KeepOnly(string snapshot, IEnumerable<DocumentContent> documents)
    {
        string folder = snapshot + Folder;
        HashSet<string> wanted = [.. documents.Select(document => document.Source.Sha256 + Suffix)];
        foreach (string file in Directory.Exists(folder) ? Directory.GetFiles(folder).Where(file => !wanted.Contains(Path.GetFileName(file))) : [])
        {
            File.Delete(file);
        }
    }

    private static string PathOf(string snapshot, string hash) => Path.Combine(snapshot + Folder, hash + Suffix);
}
