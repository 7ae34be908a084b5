using Microsoft.Data.Sqlite;

namespace BudgetBot.Snapshot;

/// <summary>What a snapshot says of itself.</summary>
/// <param name="Hash">The hash over the rows of all other tables.</param>
/// <param name="Product">The version of the product that built it.</param>
/// <param name="Inputs">What it was made from.</param>
public sealed record SnapshotManifest(string Hash, string Product, SnapshotInputs Inputs)
{
    private const string HashKey = "hash";
    private const string ProductKey = "product";
    private const string ReadingPrefix = "read.";

    /// <summary>The fingerprint of what each source was read from (<see cref="DocumentContent.ReadFrom"/>), by file name.</summary>
    public IReadOnlyDictionary<string, string> Readings { get; init; } = new Dictionary<string, string>();

    /// <summary>The hash over the bytes of the file (<see cref="FileSeal"/>); empty in snapshots of older schemas.</summary>
    public string Seal { get; init; } = string.Empty;

    /// <summary>The version of this product.</summary>
    internal static string CurrentProduct { get; } = typeof(SnapshotManifest).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>Reads the manifest alone, of a snapshot of any schema and without checking the rest.</summary>
    /// <exception cref="SnapshotException">The file is no snapshot, or its manifest cannot be read.</exception>
    public static SnapshotManifest Peek(string path)
    {
        SnapshotHeader.CheckKind(path);
        try
        {
            using var connection = new ReadConnection(path);
            return Read(connection);
        }
        catch (Exception error) when (error is SqliteException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            throw SnapshotHeader.Damaged(path, "目録を読めません", error);
        }
    }

    /// <summary>The hash alone; empty where there is none.</summary>
    internal static string HashOf(ReadConnection connection) =>
        connection.Query("SELECT value FROM manifest WHERE key = $key", [("$key", HashKey)], row => row.GetString(0)).FirstOrDefault(string.Empty);

    internal static SnapshotManifest Read(ReadConnection connection)
    {
        var rows = connection.Query("SELECT key, value FROM manifest", [], row => (Key: row.GetString(0), Value: row.GetString(1)))
            .ToDictionary(row => row.Key, row => row.Value, StringComparer.Ordinal);
        return new SnapshotManifest(rows[HashKey], rows[ProductKey], SnapshotInputs.FromManifest(rows))
        {
            Readings = rows.Where(row => row.Key.StartsWith(ReadingPrefix, StringComparison.Ordinal)).ToDictionary(row => row.Key[ReadingPrefix.Length..], row => row.Value, StringComparer.Ordinal),
            Seal = rows.GetValueOrDefault(FileSeal.Key, string.Empty),
        };
    }

    internal IEnumerable<(string Key, string Value)> Rows() =>
        [(HashKey, Hash), (ProductKey, Product), (FileSeal.Key, Seal), .. Inputs.ToManifest(), .. Readings.Select(reading => (ReadingPrefix + reading.Key, reading.Value))];
}
