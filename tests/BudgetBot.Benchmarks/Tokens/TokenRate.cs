using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>How much an analyser cut, and in which time.</summary>
/// <param name="Analyser">The analyser.</param>
/// <param name="Mode">How it cuts compounds.</param>
/// <param name="Tokens">Tokens, as it counts them: MeCab counts punctuation, search mode counts parts.</param>
/// <param name="Characters">UTF-16 code units that were cut.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record TokenRate(string Analyser, AnalyzerMode Mode, long Tokens, long Characters, TimeSpan Processor)
{
    /// <summary>Tokens a second of processor time.</summary>
    public double TokensPerSecond => Tokens / Processor.TotalSeconds;

    /// <summary>Characters a second of processor time, which analysers that count tokens differently can be compared by.</summary>
    public double CharactersPerSecond => Characters / Processor.TotalSeconds;
}
