using System.Diagnostics;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>BudgetBot.Japanese, in this process; its processor time is that of all threads, the runtime's too.</summary>
internal static class OwnAnalyser
{
    public const string Name = "BudgetBot.Japanese";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(2);

    public static TokenRate Run(JapaneseAnalyzer analyser, string[] lines, AnalyzerMode mode)
    {
        _ = Run(analyser, lines, mode, WarmUp);
        return Run(analyser, lines, mode, Measured);
    }

    private static TokenRate Run(JapaneseAnalyzer analyser, string[] lines, AnalyzerMode mode, TimeSpan least)
    {
        var morphemes = new List<Morpheme>();
        TimeSpan start = Now();
        long tokens = 0;
        long rounds = 0;
        for (; Now() - start < least; rounds++)
        {
            foreach (string line in lines)
            {
                morphemes.Clear();
                analyser.Tokenize(line, mode, morphemes);
                tokens += morphemes.Count;
            }
        }

        return new TokenRate(Name, mode, tokens, rounds * lines.Sum(line => (long)line.Length), Now() - start);
    }

    private static TimeSpan Now() => Process.GetCurrentProcess().TotalProcessorTime;
}
