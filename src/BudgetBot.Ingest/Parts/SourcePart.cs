using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>One document: a file, or an entry of an archive. Its bytes can be read as often as wanted.</summary>
/// <param name="Document">The name that citations use.</param>
/// <param name="Open">Opens its bytes; reading may fail with a <see cref="SourceException"/> where a bound is passed.</param>
internal sealed record SourcePart(string Document, Func<Stream> Open)
{
    /// <summary>How a name ends, in lower case with its dot.</summary>
    public string Extension => Path.GetExtension(Document).ToLowerInvariant();

    /// <summary>The hash of its bytes, lower-case hex.</summary>
    public string Hash()
    {
        using Stream bytes = Open();
        return Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
    }

    /// <summary>All of its bytes.</summary>
    /// <exception cref="SourceException">They are more than an entry of an archive may have.</exception>
    public byte[] Bytes()
    {
        using Stream bytes = Open();
        using var all = new MemoryStream();
        byte[] buffer = new byte[64 * 1024];
        for (int read = bytes.Read(buffer); read > 0; read = bytes.Read(buffer))
        {
            all.Write(buffer, 0, read);
            if (all.Length > ArchiveLimits.MostEntryBytes)
            {
                throw new SourceException(Document, 0, $"大きすぎます（上限{ArchiveLimits.MostEntryBytes}バイト）。文書ごとに分けてください。");
            }
        }

        return all.ToArray();
    }
}
