namespace BudgetBot.Ingest.Parts;

/// <summary>One document: a file, or an entry of an archive. Its bytes can be read as often as wanted.</summary>
/// <param name="Document">The name that citations use.</param>
/// <param name="Open">Opens its bytes; reading may fail with a <see cref="Reading.Text.SourceException"/> where a bound is passed.</param>
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
    public byte[] Bytes()
    {
        using Stream bytes = Open();
        using var all = new MemoryStream();
        bytes.CopyTo(all);
        return all.ToArray();
    }
}
