using System.Security.Cryptography;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BudgetBot.Snapshot;

/// <summary>
/// A SHA-256 over all bytes of a finished snapshot but those of its own digits in the manifest. Rows and indexes are proven when the
/// snapshot is written; this tells in one pass that nothing of it has changed since.
/// </summary>
internal static class FileSeal
{
    /// <summary>The key of the manifest; SQLite writes the digits right behind it.</summary>
    public const string Key = "seal";

    private const int Digits = 64;
    private const int Chunk = 1 << 20;

    /// <summary>Digits that stand in the manifest until the file is sealed; no text of a source holds them.</summary>
    public static string Placeholder() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Digits / 2));

    /// <summary>Seals a file that is written and closed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="placeholder">The digits in its manifest.</param>
    public static void Put(string path, string placeholder)
    {
        using SafeFileHandle file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        long at = Find(file, placeholder)
            ?? throw new InvalidOperationException("SQLite did not write the manifest's key before its value.");
        RandomAccess.Write(file, Encoding.ASCII.GetBytes(HashAround(file, at)), at);
    }

    /// <summary>Whether a file is as it was sealed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="seal">The digits in its manifest.</param>
    public static bool Holds(string path, string seal)
    {
        using SafeFileHandle file = File.OpenHandle(path);
        return seal.Length == Digits && Find(file, seal) is { } at && HashAround(file, at) == seal;
    }

    // The manifest is the first table of the file. Pieces overlap, so that the digits are whole in one of them.
    private static long? Find(SafeFileHandle file, string digits)
    {
        byte[] wanted = Encoding.ASCII.GetBytes(Key + digits);
        byte[] piece = new byte[Chunk];
        long length = RandomAccess.GetLength(file);
        for (long from = 0; from < length; from += Chunk - wanted.Length)
        {
            int read = RandomAccess.Read(file, piece, from);
            if (piece.AsSpan(0, read).IndexOf(wanted) is int at and >= 0)
            {
                return from + at + Key.Length;
            }
        }

        return null;
    }

    private static string HashAround(SafeFileHandle file, long at)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] piece = new byte[Chunk];
        Append(hash, file, piece, 0, at);
        Append(hash, file, piece, at + Digits, RandomAccess.GetLength(file));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, SafeFileHandle file, byte[] piece, long from, long to)
    {
        while (from < to && RandomAccess.Read(file, piece.AsSpan(0, (int)Math.Min(Chunk, to - from)), from) is int read and > 0)
        {
            hash.AppendData(piece.AsSpan(0, read));
            from += read;
        }
    }
}
