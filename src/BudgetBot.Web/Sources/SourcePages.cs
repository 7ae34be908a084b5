using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;

namespace BudgetBot.Web.Sources;

/// <summary>The sources that citations point to. Only what the snapshot names can be asked for: names are looked up, never joined to a path.</summary>
/// <param name="sources">The sources in the order of the list.</param>
/// <param name="lines">The lines of one of them, without their ends; line 1 is the first.</param>
public sealed class SourcePages(IReadOnlyList<Source> sources, Func<Source, IEnumerable<string>> lines)
{
    private readonly Dictionary<string, Source> byName = sources.ToDictionary(source => source.Document, StringComparer.Ordinal);

    /// <summary>The sources in order.</summary>
    public IReadOnlyList<Source> All => sources;

    /// <summary>Finds a source by its file name.</summary>
    public bool TryFind(string file, [NotNullWhen(true)] out Source? source) => byName.TryGetValue(file, out source);

    /// <summary>The lines of a source in order.</summary>
    public IEnumerable<string> LinesOf(Source source) => lines(source);
}
