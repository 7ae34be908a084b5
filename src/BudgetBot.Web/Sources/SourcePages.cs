using System.Diagnostics.CodeAnalysis;
using BudgetBot.Facts;

namespace BudgetBot.Web.Sources;

/// <summary>The sources that citations point to. Only what the snapshot names can be asked for: names are looked up, never joined to a path.</summary>
/// <param name="sources">The sources in the order of the list.</param>
/// <param name="open">Opens the text of one of them.</param>
public sealed class SourcePages(IReadOnlyList<Source> sources, Func<Source, TextReader> open)
{
    private readonly Dictionary<string, Source> byName = sources.ToDictionary(source => source.Document, StringComparer.Ordinal);

    /// <summary>The sources in order.</summary>
    public IReadOnlyList<Source> All => sources;

    /// <summary>Finds a source by its file name.</summary>
    public bool TryFind(string file, [NotNullWhen(true)] out Source? source) => byName.TryGetValue(file, out source);

    /// <summary>Opens the text of a source.</summary>
    public TextReader Open(Source source) => open(source);
}
