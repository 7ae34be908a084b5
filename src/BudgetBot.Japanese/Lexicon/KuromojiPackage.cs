using System.IO.Compression;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>The npm package that carries IPADIC's data, and how its files are taken out.</summary>
internal static class KuromojiPackage
{
    private const string Folder = "package/dict/";
    private const string Suffix = ".dat.gz";

    /// <summary>The archive.</summary>
    public static NpmArchive Archive { get; } = new(
        "kuromoji", "0.1.2", "V0dUf+C2LpcPEXhoHLMAop/bOht16Dyr+mDiIE39yX3vqau7p80De/koFqpiTcL1zzdZlc3xuHZ8u5gjYRfFaQ==", "辞書");

    /// <summary>The dictionary tables of the archive, unpacked, by their short names (tid, tid_pos, cc …).</summary>
    public static Dictionary<string, byte[]> ReadTables(string archive) =>
        NpmArchive.Read(archive, path => path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Suffix, StringComparison.Ordinal))
            .ToDictionary(file => file.Path[Folder.Length..^Suffix.Length], file => Unzip(file.Bytes), StringComparer.Ordinal);

    private static byte[] Unzip(byte[] data)
    {
        using var unzipped = new GZipStream(new MemoryStream(data), CompressionMode.Decompress);
        using var table = new MemoryStream();
        unzipped.CopyTo(table);
        return table.ToArray();
    }
}
