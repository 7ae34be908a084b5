namespace BudgetBot.Snapshot;

/// <summary>
/// The fingerprints of what a snapshot is made from. A snapshot whose inputs differ from the present ones is stale.
/// The fingerprint of the schema is added by the writer.
/// </summary>
public sealed record SnapshotInputs
{
    private const string Prefix = "input.";

    /// <summary>Whether the sources are the repository's seeds; a snapshot of other files is never rebuilt from the seeds.</summary>
    public required bool FromSeeds { get; init; }

    /// <summary>The hash of the source list and the bytes of every source.</summary>
    public required string Sources { get; init; }

    /// <summary>The hash of the lexicon's files.</summary>
    public required string Lexicon { get; init; }

    /// <summary>The hash of the analyser's dictionary.</summary>
    public required string Dictionary { get; init; }

    /// <summary>The version of the code that reads documents.</summary>
    public required string Reader { get; init; }

    /// <summary>The schema of the snapshot; the product's own unless it was read from a manifest.</summary>
    public string Schema { get; init; } = SnapshotSchema.Hash;

    /// <summary>What differs from the present inputs, in the words of the log: 資料, 語彙, 辞書, 形式, 読み取り.</summary>
    /// <param name="current">The inputs as they are now.</param>
    public IReadOnlyList<string> ChangesTo(SnapshotInputs current)
    {
        (string Name, bool Same)[] all =
        [
            ("資料", Sources == current.Sources), ("語彙", Lexicon == current.Lexicon),
            ("辞書", Dictionary == current.Dictionary), ("形式", Schema == current.Schema), ("読み取り", Reader == current.Reader),
        ];
        return [.. all.Where(input => !input.Same).Select(input => input.Name)];
    }

    internal IEnumerable<(string Key, string Value)> ToManifest() =>
    [
        (Prefix + "origin", FromSeeds ? "seeds" : "files"), (Prefix + "sources", Sources), (Prefix + "lexicon", Lexicon),
        (Prefix + "dictionary", Dictionary), (Prefix + "schema", Schema), (Prefix + "reader", Reader),
    ];

    internal static SnapshotInputs FromManifest(IReadOnlyDictionary<string, string> manifest)
    {
        string Value(string name) => manifest.GetValueOrDefault(Prefix + name, string.Empty);
        return new SnapshotInputs
        {
            FromSeeds = Value("origin") == "seeds",
            Sources = Value("sources"),
            Lexicon = Value("lexicon"),
            Dictionary = Value("dictionary"),
            Reader = Value("reader"),
            Schema = Value("schema"),
        };
    }
}
