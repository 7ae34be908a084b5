using System.Diagnostics;
using BudgetBot.SystemTests.Cli;

namespace BudgetBot.Benchmarks.Load;

/// <summary>
/// The service, its door alone, the Bot Framework SDK's stock echo and a bare API under the same conversations in one run: processor
/// milliseconds and bytes a turn of each server process. What asks and what takes the replies is this process, and counts for none.
/// </summary>
internal static class LoadCommand
{
    private const int Rounds = 5;

    // The runtime compiles what runs often a second time behind the back of the turns: after so many rounds little of that is left.
    private const int WarmUps = 12;
    private const int Turns = 400;

    // What takes little time is asked more often: processor time is told in hundredths of a second. The stock echo takes long.
    private const int LightTurns = 4 * Turns;
    private const int StockTurns = Turns / 5;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="options"><c>--check</c>: a missed target is an exit code.</param>
    /// <returns>The exit code: 0, 1 for a missed target, 2 where the options are not understood.</returns>
    public static async Task<int> Run(string[] options)
    {
        if (options is not ([] or ["--check"]))
        {
            await Console.Error.WriteLineAsync("load [--check]");
            return 2;
        }

        DirectoryInfo work = Directory.CreateTempSubdirectory("budgetbot-load-");
        try
        {
            using var stop = new CancellationTokenSource(Longest);
            var report = new LoadReport(await Compare(work.FullName, stop.Token), Process.GetCurrentProcess().TotalProcessorTime);
            report.Write(Console.Out);
            return options.Length > 0 && !report.MeetsTargets ? 1 : 0;
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static async Task<Comparison> Compare(string work, CancellationToken stop)
    {
        await using FakeChannel channel = await FakeChannel.Start();
        string[] settings = ["--urls", "http://127.0.0.1:0", "--Records", Path.Combine(work, "records.db")];
        using ServerProcess service = await ServerProcess.Start("BudgetBot", BuiltProgram.Service, settings);
        using var answer = new MeasuredServer(service, channel, Turns);
        string replyBytes = (await ReplyBytes(answer, stop)).ToString(CultureInfo.InvariantCulture);
        using ServerProcess stockEcho = await ServerProcess.Start("stock echo", Here(), "serve", "stock");
        using var stock = new MeasuredServer(stockEcho, channel, StockTurns);
        using ServerProcess doorAlone = await ServerProcess.Start("door alone", Here(), "serve", "door");
        using var door = new MeasuredServer(doorAlone, channel, LightTurns);
        using ServerProcess bareApi = await ServerProcess.Start("bare API", Here(), "serve", "bare", replyBytes);
        using var bare = new MeasuredServer(bareApi, channel, LightTurns);
        await Measure([answer, stock, door, bare], stop);
        return new Comparison(await answer.Finish(stop), await stock.Finish(stop), await door.Finish(stop), await bare.Finish(stop));
    }

    // A budget answer is what is measured: nothing else may come.
    private static async Task<long> ReplyBytes(MeasuredServer answer, CancellationToken stop)
    {
        ReplyCount replies = await answer.WarmUp(stop);
        return replies.Answered == replies.Replies
            ? replies.Bytes / replies.Replies
            : throw new InvalidOperationException($"Of {replies.Replies} budget questions {replies.Answered} were answered.");
    }

    // Round by round, so that what else the machine does meets all of them alike.
    private static async Task Measure(MeasuredServer[] servers, CancellationToken stop)
    {
        foreach (MeasuredServer server in Enumerable.Repeat(servers, WarmUps).SelectMany(round => round))
        {
            await server.WarmUp(stop);
        }

        foreach (MeasuredServer server in Enumerable.Repeat(servers, Rounds).SelectMany(round => round))
        {
            await server.Round(stop);
        }
    }

    private static string Here() => typeof(LoadCommand).Assembly.Location;
}
