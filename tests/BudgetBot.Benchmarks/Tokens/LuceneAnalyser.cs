using System.Diagnostics;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;
using BudgetBot.SystemTests.Japanese;

namespace BudgetBot.Benchmarks.Tokens;

/// <summary>Lucene 4.10's Kuromoji in Java; its processor time is that of the thread that cuts, without compiler and collector.</summary>
internal static class LuceneAnalyser
{
    // Nanoseconds.
    private const int PerTick = 100;

    /// <exception cref="InvalidOperationException">Lucene or Java is missing.</exception>
    public static TokenRate Run(string file, AnalyzerMode mode)
    {
        string program = Path.Combine(RepositoryRoot.Find(), "tests", "BudgetBot.Benchmarks", "Tokens", "TokenRate.java");
        string jars = LuceneJars.ClassPath()
            ?? throw new InvalidOperationException("Lucene 4.10 is missing (Debian package liblucene4.10-java).");
        string[] arguments = ["-cp", jars, program, file, mode == AnalyzerMode.Search ? "search" : "normal"];
        using Process java = Process.Start(new ProcessStartInfo("java", arguments) { RedirectStandardOutput = true })!;
        string[] told = java.StandardOutput.ReadToEnd().Split('\t');
        java.WaitForExit();
        return told is [var tokens, var characters, var time]
            ? new TokenRate("Lucene 4.10 Kuromoji", mode, Number(tokens), Number(characters), new TimeSpan(Number(time) / PerTick))
            : throw new InvalidOperationException("Java did not run Lucene.");
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);
}
