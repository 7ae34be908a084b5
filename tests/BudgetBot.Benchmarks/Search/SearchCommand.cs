using System.Diagnostics;
using System.Text.Json;
using BudgetBot.Ingest;
using BudgetBot.SystemTests.Cli;
using BudgetBot.Web;

namespace BudgetBot.Benchmarks.Search;

/// <summary>
/// What it costs to build the snapshot of some sources with all that is searched, and to find items in it by their names. It goes by the
/// command line and by what channels see of the service: the same figures can be taken of any way to search.
/// </summary>
internal static class SearchCommand
{
    private const int Names = 300;
    private const int Rounds = 3;
    private const int Shown = 20;
    private const double Megabyte = 1024 * 1024;

    /// <param name="sources">Files and folders; none for the repository's own sources.</param>
    /// <returns>The exit code: 0, or 1 where the sources cannot be read.</returns>
    public static int Run(string[] sources) => WorkFolder.Within(folder => Measure(folder, sources));

    private static void Measure(string folder, string[] sources)
    {
        string snapshot = Path.Combine(folder, "budget.db");
        TimeSpan build = TimedProgram.Run("dotnet", [BuiltProgram.CommandLine, "ingest", .. sources, "--snapshot", snapshot]);
        string[] names = Evenly(NamesIn(snapshot));
        Write($"build: {build.TotalSeconds:0.0} CPU s; {Size(folder) / Megabyte:0.0} MB with what is searched");
        Write($"{names.Length} items by their names: {Spread(Ask(snapshot, names))}");
        SearchAlone(snapshot, names);
    }

    // An index that is missing is built from the snapshot when that is opened.
    private static void SearchAlone(string snapshot, string[] names)
    {
        string index = Path.ChangeExtension(snapshot, ".lucene");
        Directory.Delete(index, recursive: true);
        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(RepositoryRoot.Find());
        TimeSpan before = Environment.CpuUsage.TotalTime;
        using var pair = SnapshotPair.Open(snapshot, dictionary);
        double build = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        Write($"the index alone: {build:0.0} CPU s; {Size(index) / Megabyte:0.0} MB");
        Write($"items and passages by search alone: {Spread(Times(names, name => pair.Index.Find(name, Shown)))}");
    }

    private static void Write(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));

    private static double At(double[] sorted, int percent) => sorted[sorted.Length * percent / 100];

    private static string Spread(double[] sorted) =>
        FormattableString.Invariant($"p50 {At(sorted, 50):0.00} ms, p95 {At(sorted, 95):0.00} ms");

    private static double[] Ask(string snapshot, string[] names)
    {
        BotParts parts = OpenedService.Over(snapshot);
        double[] times = Times(names, name => parts.Brain.Search(name, 0, 1));
        parts.Close!();
        return times;
    }

    // The first time over compiles.
    private static double[] Times(string[] names, Action<string> look)
    {
        double[] times = [];
        for (int round = 0; round < Rounds; round++)
        {
            times = [.. names.Select(name => Milliseconds(() => look(name))).Order()];
        }

        return times;
    }

    private static double Milliseconds(Action what)
    {
        long start = Stopwatch.GetTimestamp();
        what();
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static List<string> NamesIn(string snapshot)
    {
        string[] arguments = [BuiltProgram.CommandLine, "inspect", "facts", "--snapshot", snapshot, "--format", "jsonl"];
        using Process inspect = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (inspect.StandardOutput.ReadLine() is { } fact)
        {
            names.Add(JsonDocument.Parse(fact).RootElement.GetProperty("item").GetString()!);
        }

        inspect.WaitForExit();
        return [.. names];
    }

    private static string[] Evenly(List<string> all) =>
        [.. Enumerable.Range(0, Math.Min(Names, all.Count)).Select(i => all[(int)((long)i * all.Count / Math.Min(Names, all.Count))])];

    private static long Size(string folder) =>
        new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
