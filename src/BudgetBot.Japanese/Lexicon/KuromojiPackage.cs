using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>The npm package that carries IPADIC's data: its name, its version, its hash, and how its files are taken out.</summary>
internal static class KuromojiPackage
{
    /// <summary>The package as npm names it.</summary>
    public const string Specification = "kuromoji@0.1.2";

    /// <summary>The archive's file name.</summary>
    public const string ArchiveName = "kuromoji-0.1.2.tgz";

    private const string Folder = "package/dict/";
    private const string Suffix = ".dat.gz";

    /// <summary>The archive's SHA-512: what is not this archive is not read.</summary>
    public static byte[] Sha512 { get; } =
        Convert.FromBase64String("V0dUf+C2LpcPEXhoHLMAop/bOht16Dyr+mDiIE39yX3vqau7p80De/koFqpiTcL1zzdZlc3xuHZ8u5gjYRfFaQ==");

    /// <summary>Whether a file is there and is the archive, byte for byte.</summary>
    public static bool IsGenuine(string archive)
    {
        if (!File.Exists(archive))
        {
            return false;
        }

        using FileStream stream = File.OpenRead(archive);
        return SHA512.HashData(stream).AsSpan().SequenceEqual(Sha512);
    }

    /// <summary>The dictionary tables of the archive, unpacked, by their short names (tid, tid_pos, cc …).</summary>
    public static Dictionary<string, byte[]> ReadTables(string archive)
    {
        var tables = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using FileStream file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && entry.Name.StartsWith(Folder, StringComparison.Ordinal)
                && entry.Name.EndsWith(Suffix, StringComparison.Ordinal))
            {
                tables[entry.Name[Folder.Length..^Suffix.Length]] = Unzip(data);
            }
        }

        return tables;
    }

    private static byte[] Unzip(Stream data)
    {
        using var unzipped = new GZipStream(data, CompressionMode.Decompress);
        using var table = new MemoryStream();
        unzipped.CopyTo(table);
        return table.ToArray();
    }
}
