using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest;

/// <summary>Reads a source's bytes and refuses what is no Japanese text.</summary>
internal static class SourceFileReader
{
    private const long LargestFile = 64L * 1024 * 1024;
    private const int LongestLine = 1_000_000;

    /// <summary>The text of a file and the hash of its bytes.</summary>
    /// <exception cref="IngestException">The file is missing, empty, too large, binary, or not UTF-8; the message names the line.</exception>
    public static (SourceText Text, string Sha256) Read(string path)
    {
        byte[] bytes = ReadBytes(path);
        int nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0 || bytes.AsSpan().StartsWith("%PDF"u8) || bytes.AsSpan().StartsWith("PK\u0003\u0004"u8))
        {
            throw new IngestException($"{path}:{LineAt(bytes, Math.Max(nul, 0))}: the file is binary, not text; convert it to UTF-8 text first (pdftotext for a PDF).");
        }

        string text = Decode(path, bytes).TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new IngestException($"{path}:1: the file is empty; put the document's text into it or leave it out.");
        }

        var source = new SourceText(Path.GetFileName(path), text);
        SourceLine longest = source.Lines.MaxBy(line => line.Text.Length);
        return longest.Text.Length <= LongestLine
            ? (source, Convert.ToHexStringLower(SHA256.HashData(bytes)))
            : throw new IngestException($"{path}:{longest.Number}: the line has more than {LongestLine:N0} characters, which no document has; break it into lines.");
    }

    private static byte[] ReadBytes(string path)
    {
        try
        {
            long length = new FileInfo(path).Length;
            if (length > LargestFile)
            {
                throw new IngestException(string.Create(CultureInfo.InvariantCulture, $"{path}:1: the file has {length / 1024 / 1024} MB and {LargestFile / 1024 / 1024} MB is the most that is read; split the document."));
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new IngestException($"{path}: there is no such file; check the path.", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new IngestException($"{path}: the file cannot be read ({error.Message.TrimEnd('.')}); give this user read access to it.", error);
        }
    }

    private static string Decode(string path, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes);
        }
        catch (DecoderFallbackException error)
        {
            throw new IngestException($"{path}:{LineAt(bytes, error.Index)}: the bytes are not UTF-8 (perhaps Shift_JIS); save the file as UTF-8.", error);
        }
    }

    private static int LineAt(byte[] bytes, int at) => 1 + bytes.AsSpan(0, at).Count((byte)'\n');
}
