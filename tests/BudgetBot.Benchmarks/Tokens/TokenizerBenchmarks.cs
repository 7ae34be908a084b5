using BenchmarkDotNet.Attributes;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>Time and allocation a token, over both sources of the repository.</summary>
public class TokenizerBenchmarks
{
    private const int SearchTokens = 31_404;
    private const int NormalTokens = 31_166;

    private readonly string[] lines = TokenText.Lines();
    private readonly List<Morpheme> morphemes = [];
    private LoadedAnalyzer dictionary = null!;

    /// <summary>Opens the dictionary.</summary>
    /// <exception cref="InvalidOperationException">The sources have another number of tokens: the figures would be wrong.</exception>
    [GlobalSetup]
    public void Open()
    {
        dictionary = LoadedAnalyzer.OpenPlain(RepositoryRoot.Find());
        if ((Search(), Normal()) is var counts && counts != (SearchTokens, NormalTokens))
        {
            throw new InvalidOperationException($"The sources have {counts} tokens.");
        }
    }

    /// <summary>Closes it.</summary>
    [GlobalCleanup]
    public void Close() => dictionary.Dispose();

    /// <summary>Compounds and their parts, as they are indexed.</summary>
    [Benchmark(OperationsPerInvoke = SearchTokens)]
    public int Search() => Tokenize(AnalyzerMode.Search);

    /// <summary>Words as they stand.</summary>
    [Benchmark(OperationsPerInvoke = NormalTokens)]
    public int Normal() => Tokenize(AnalyzerMode.Normal);

    private int Tokenize(AnalyzerMode mode)
    {
        int tokens = 0;
        foreach (string line in lines)
        {
            morphemes.Clear();
            dictionary.Analyzer.Tokenize(line, mode, morphemes);
            tokens += morphemes.Count;
        }

        return tokens;
    }
}
