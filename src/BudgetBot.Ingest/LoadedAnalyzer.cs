using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Ingest;

/// <summary>The compiled dictionary, open, with an analyser over it. It stays open as long as anything analyses text.</summary>
public sealed class LoadedAnalyzer : IDisposable
{
    private readonly IpadicDictionary dictionary;

    private LoadedAnalyzer(IpadicDictionary dictionary)
    {
        this.dictionary = dictionary;
        Analyzer = new JapaneseAnalyzer(dictionary);
    }

    /// <summary>The analyser; any number of threads may use it.</summary>
    public JapaneseAnalyzer Analyzer { get; }

    /// <summary>The fingerprint of the dictionary.</summary>
    public string Hash => dictionary.SourceHash;

    /// <summary>Opens the dictionary of a repository; it is fetched and compiled first where it is missing.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="log">Is told what takes time.</param>
    /// <exception cref="DictionaryException">It cannot be fetched, compiled or read.</exception>
    public static LoadedAnalyzer Open(string root, Action<string>? log = null) =>
        new(IpadicDictionary.Open(DictionaryStore.EnsureBuilt(Path.Combine(root, SeedPaths.Index), log ?? (_ => { }))));

    /// <inheritdoc />
    public void Dispose() => dictionary.Dispose();
}
