using System.Security.Cryptography;
using System.Text;
using BudgetBot.Audit;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading;
using BudgetBot.Reading.Sheets;
using BudgetBot.Search;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest;

/// <summary>Takes the fingerprints of what a snapshot is made from.</summary>
public static class InputFingerprints
{
    private static readonly Type[] ReadingCode =
    [
        typeof(Fact), typeof(TextNormalizer), typeof(DocumentReader), typeof(Auditor), typeof(SnapshotWriter), typeof(SearchIndex),
        typeof(SnapshotBuilder),
    ];

    /// <summary>The inputs as they are now. A file that cannot be read counts as changed.</summary>
    /// <param name="selection">The sources.</param>
    /// <param name="lexicon">The lexicon's folder.</param>
    /// <param name="dictionary">The analyser's dictionary.</param>
    public static SnapshotInputs Of(SourceSelection selection, string lexicon, LoadedAnalyzer dictionary) => new()
    {
        FromSeeds = selection.FromSeeds,
        Sources = Hash([.. selection.Lists, .. selection.Files.SelectMany(file => WithMapping(file.FilePath))]),
        Lexicon = Hash(Directory.Exists(lexicon)
            ? Directory.GetFiles(lexicon, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : []),
        Dictionary = dictionary.Hash,
        Reader = ReaderVersion(),
    };

    /// <summary>The hash of a file's bytes, lower-case hex.</summary>
    internal static string OfFile(string file) => Convert.ToHexStringLower(HashOf(file));

    /// <summary>
    /// The compiled code that reads and audits documents: any change of it makes another fingerprint, nobody has to raise a number.
    /// </summary>
    private static string ReaderVersion() =>
        string.Join(' ', ReadingCode.Select(type => type.Module.ModuleVersionId.ToString("N")));

    private static string[] WithMapping(string file) =>
        File.Exists(file + ColumnMapping.Suffix) ? [file, file + ColumnMapping.Suffix] : [file];

    private static string Hash(IEnumerable<string> files)
    {
        using var all = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in files)
        {
            all.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file) + "\0"));
            all.AppendData(HashOf(file));
        }

        return Convert.ToHexStringLower(all.GetHashAndReset());
    }

    private static byte[] HashOf(string file)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            return SHA256.HashData(stream);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
