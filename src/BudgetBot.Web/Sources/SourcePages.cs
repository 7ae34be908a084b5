using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Web.Sources;

/// <summary>The sources that citations point to. Only what the snapshot names can be asked for: names are looked up, never joined to a path.</summary>
/// <param name="sources">The sources in the order of the list.</param>
/// <param name="body">The text of one of them with its places.</param>
public sealed class SourcePages(IReadOnlyList<Source> sources, Func<Source, SourceBody> body)
{
    private readonly Dictionary<string, Source> byName = sources.ToDictionary(source => source.Document, StringComparer.Ordinal);

    /// <summary>The sources in order.</summary>
    public IReadOnlyList<Source> All => sources;

    /// <summary>What became of a source when it was read; null where that is not known.</summary>
    public Func<Source, SourceReport>? Report { get; init; }

    /// <summary>What was left out of a source for a reason (null: for any): so many are passed over, so many taken at most.</summary>
    public Func<Source, string?, int, int, IReadOnlyList<Omission>> LeftOut { get; init; } = (_, _, _, _) => [];

    /// <summary>Where the sources do not agree.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The file from which pages of a source are drawn; null where there is none.</summary>
    public Func<Source, string?> Copy { get; init; } = _ => null;

    /// <summary>The sources of a snapshot.</summary>
    public static SourcePages Over(SnapshotReader snapshot) => new(snapshot.Sources, snapshot.BodyOf)
    {
        Report = snapshot.ReportOf,
        LeftOut = snapshot.OmissionsOf,
        Findings = snapshot.Findings,
        Copy = snapshot.CopyOf,
    };

    /// <summary>Finds a source by its file name.</summary>
    public bool TryFind(string file, [NotNullWhen(true)] out Source? source) => byName.TryGetValue(file, out source);

    /// <summary>The text of a source.</summary>
    public SourceBody BodyOf(Source source) => body(source);
}
