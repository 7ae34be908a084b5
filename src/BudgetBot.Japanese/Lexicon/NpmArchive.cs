using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace BudgetBot.Japanese.Lexicon;

/// <summary>The archive of one version of an npm package, known by its hash: what is not this archive, byte for byte, is never read.</summary>
/// <param name="name">The package's name.</param>
/// <param name="version">Its version.</param>
/// <param name="sha512">The archive's SHA-512 in base64, as npm states it.</param>
/// <param name="purpose">What it is needed for, as the user is told: 辞書.</param>
public sealed class NpmArchive(string name, string version, string sha512, string purpose)
{
    private readonly byte[] hash = Convert.FromBase64String(sha512);

    /// <summary>The package as npm names it: kuromoji@0.1.2.</summary>
    public string Specification => $"{name}@{version}";

    /// <summary>The archive's file name: kuromoji-0.1.2.tgz.</summary>
    public string FileName => $"{name}-{version}.tgz";

    /// <summary>What it is needed for.</summary>
    public string Purpose => purpose;

    /// <summary>The archive's SHA-512.</summary>
    public ReadOnlyMemory<byte> Sha512 => hash;

    /// <summary>
    /// Sees to it that the archive is in a folder: taken as it lies there, or else fetched with npm. The caller holds a lock, so that
    /// two processes do not fetch at once.
    /// </summary>
    /// <param name="folder">An existing folder.</param>
    /// <param name="log">Gets a line where it has to be fetched.</param>
    /// <returns>The archive's path.</returns>
    /// <exception cref="PackageException">npm is missing or failed, or what came is not the archive.</exception>
    public string Ensure(string folder, Action<string> log)
    {
        PackageFetch.DeleteLeftovers(folder, this);
        string archive = Path.Combine(folder, FileName);
        if (IsGenuine(archive))
        {
            return archive;
        }

        log($"{Purpose}（{Specification}）を npm で取得しています（初回だけ）…");
        return PackageFetch.Fetch(folder, this);
    }

    /// <summary>Reads files of the archive.</summary>
    /// <param name="archive">The path of a genuine archive.</param>
    /// <param name="wanted">Chooses them by their path in the archive: package/dist/x.js.</param>
    /// <returns>Path and bytes, in the order of the archive.</returns>
    public static IEnumerable<(string Path, byte[] Bytes)> Read(string archive, Func<string, bool> wanted)
    {
        using FileStream file = File.OpenRead(archive);
        using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        using var tar = new TarReader(unzipped);
        while (tar.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is { } data && wanted(entry.Name))
            {
                using var bytes = new MemoryStream();
                data.CopyTo(bytes);
                yield return (entry.Name, bytes.ToArray());
            }
        }
    }

    /// <summary>Whether a file is there and is the archive.</summary>
    internal bool IsGenuine(string archive)
    {
        if (!File.Exists(archive))
        {
            return false;
        }

        using FileStream stream = File.OpenRead(archive);
        return SHA512.HashData(stream).AsSpan().SequenceEqual(hash);
    }
}
