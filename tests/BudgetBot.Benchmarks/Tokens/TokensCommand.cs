using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>Tokens and characters a second of BudgetBot.Japanese, Lucene 4.10's Kuromoji and MeCab, on the same text in one run.</summary>
internal static class TokensCommand
{
    private const int Rounds = 3;

    /// <returns>The exit code: 0, or 1 where an analyser is missing.</returns>
    public static int Run() => WorkFolder.Within(folder => Write(Measure(folder)));

    // Round by round, so that what else the machine does meets all of them alike; the middle one of the rounds counts.
    private static List<TokenRate> Measure(string work)
    {
        string[] lines = TokenText.Lines();
        string file = Path.Combine(work, "text.txt");
        File.WriteAllText(file, string.Join('\n', lines), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        using LoadedAnalyzer dictionary = LoadedAnalyzer.OpenPlain(RepositoryRoot.Find());
        IEnumerable<TokenRate> rates = Enumerable.Range(0, Rounds).SelectMany(_ => new[]
        {
            OwnAnalyser.Run(dictionary.Analyzer, lines, AnalyzerMode.Search),
            LuceneAnalyser.Run(file, AnalyzerMode.Search),
            OwnAnalyser.Run(dictionary.Analyzer, lines, AnalyzerMode.Normal),
            LuceneAnalyser.Run(file, AnalyzerMode.Normal),
            MecabAnalyser.Run(work, lines),
        });
        return [.. rates.ToList().GroupBy(rate => (rate.Analyser, rate.Mode)).Select(Middle)];
    }

    private static TokenRate Middle(IEnumerable<TokenRate> runs) => runs.OrderBy(rate => rate.CharactersPerSecond).ElementAt(Rounds / 2);

    private static void Write(List<TokenRate> rates)
    {
        Console.WriteLine("| analyser | mode | tokens a CPU second | characters a CPU second | BudgetBot.Japanese in its place |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (TokenRate rate in rates)
        {
            TokenRate own = rates.Single(other => other.Analyser == OwnAnalyser.Name && other.Mode == rate.Mode);
            double times = own.CharactersPerSecond / rate.CharactersPerSecond;
            Console.WriteLine(FormattableString.Invariant(
                $"| {rate.Analyser} | {rate.Mode} | {rate.TokensPerSecond:0} | {rate.CharactersPerSecond:0} | ×{times:0.00} |"));
        }
    }
}
