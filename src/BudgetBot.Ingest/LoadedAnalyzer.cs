using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Search.Analysis;

namespace BudgetBot.Ingest;

/// <summary>
/// The compiled dictionary, open, with an analyser over it and the lexicon's own words before it. It stays open as long as anything
/// analyses text.
/// </summary>
public sealed class LoadedAnalyzer : IDisposable
{
    private readonly IpadicDictionary dictionary;

    private LoadedAnalyzer(IpadicDictionary dictionary, string? words)
    {
        this.dictionary = dictionary;
        bool own = File.Exists(words);
        UserDictionary? user = own ? UserDictionary.Load(words!) : null;
        Analyzer = new JapaneseAnalyzer(dictionary, user);
        WithPunctuation = new JapaneseAnalyzer(dictionary, user, keepPunctuation: true);
        Hash = own ? dictionary.SourceHash + "+" + InputFingerprints.OfFile(words!) : dictionary.SourceHash;
        Search = new SearchAnalyzer(Analyzer, Hash);
    }

    /// <summary>The analyser; any number of threads may use it.</summary>
    public JapaneseAnalyzer Analyzer { get; }

    /// <summary>The same that gives punctuation too: where clauses end.</summary>
    public JapaneseAnalyzer WithPunctuation { get; }

    /// <summary>The same analyser as the search index has it; any number of threads may use it.</summary>
    public SearchAnalyzer Search { get; }

    /// <summary>The fingerprint of the dictionary and of the lexicon's own words.</summary>
    public string Hash { get; }

    /// <summary>
    /// Opens the dictionary of a repository with the words of its lexicon; it is fetched and compiled first where it is missing.
    /// </summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="log">Is told what takes time.</param>
    /// <exception cref="DictionaryException">It cannot be fetched, compiled or read, or a line of the lexicon's words is wrong.</exception>
    public static LoadedAnalyzer Open(string root, Action<string>? log = null) =>
        new(Dictionary(root, log), Path.Combine(root, SeedPaths.UserDictionary));

    /// <summary>Opens the dictionary alone, which cuts text exactly as the reference does.</summary>
    /// <param name="root">The repository's root.</param>
    /// <param name="log">Is told what takes time.</param>
    /// <exception cref="DictionaryException">It cannot be fetched, compiled or read.</exception>
    public static LoadedAnalyzer OpenPlain(string root, Action<string>? log = null) => new(Dictionary(root, log), null);

    /// <inheritdoc />
    public void Dispose() => dictionary.Dispose();

    private static IpadicDictionary Dictionary(string root, Action<string>? log) =>
        IpadicDictionary.Open(DictionaryStore.EnsureBuilt(Path.Combine(root, SeedPaths.Index), log ?? (_ => { })));
}
