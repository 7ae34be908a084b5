namespace BudgetBot.Benchmarks.Tokens;

/// <summary>How much an analyser cut, and in which time.</summary>
/// <param name="Analyser">The analyser and its mode.</param>
/// <param name="Tokens">Tokens, as it counts them.</param>
/// <param name="Characters">UTF-16 code units that were cut.</param>
/// <param name="Processor">Processor time.</param>
internal sealed record TokenRate(string Analyser, long Tokens, long Characters, TimeSpan Processor)
{
    /// <summary>Tokens a second of processor time.</summary>
    public double TokensPerSecond => Tokens / Processor.TotalSeconds;

    /// <summary>Characters a second of processor time: analysers count tokens differently (MeCab counts punctuation, search mode counts parts).</summary>
    public double CharactersPerSecond => Characters / Processor.TotalSeconds;
}
