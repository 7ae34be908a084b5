using System.Security.Cryptography;
using BudgetBot.Facts;
using BudgetBot.Ingest.Parts;

namespace BudgetBot.Ingest;

/// <summary>
/// What decides how a document is read besides lexicon, dictionary and code: its bytes, the mapping of its columns, what a source list
/// says of it, and for sheets that are read together all of these of all of them. The same fingerprint means the same reading.
/// </summary>
internal static class ReadingFingerprint
{
    /// <summary>The fingerprint of a document that is read alone, lower-case hex.</summary>
    /// <param name="sha256">The hash of its bytes.</param>
    /// <param name="mapping">The hash of the mapping of its columns, or null.</param>
    /// <param name="listed">What a source list says of it, or null.</param>
    public static string Of(string sha256, string? mapping, Source? listed) => Hash(words =>
    {
        words.Write(sha256);
        words.Write(mapping ?? string.Empty);
        words.Write(listed is not null);
        if (listed is not null)
        {
            string[] said = [listed.Document, listed.Title, listed.Publisher, listed.Date, listed.Terms, .. listed.Scope];
            words.Write(listed.Year.Year);
            Array.ForEach(said, words.Write);
        }
    });

    /// <summary>The fingerprint that documents have in common which are read together, lower-case hex.</summary>
    /// <param name="documents">All of them, in the order of reading, each with the fingerprint that it would have alone.</param>
    public static string Of(IEnumerable<Candidate> documents) => Hash(words =>
    {
        foreach (Candidate document in documents)
        {
            words.Write(document.Document);
            words.Write(document.ReadFrom);
        }
    });

    // The writer puts its length before each text: no two lists of texts are one row of bytes.
    private static string Hash(Action<BinaryWriter> write)
    {
        using var bytes = new MemoryStream();
        using var words = new BinaryWriter(bytes);
        write(words);
        words.Flush();
        return Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()));
    }
}
