namespace BudgetBot.Benchmarks.Load;

/// <summary>The servers of one run.</summary>
/// <param name="Answer">The service, answering budget questions.</param>
/// <param name="Stock">The SDK's stock adapter with a bot that echoes.</param>
/// <param name="Door">The service's door with a bot that echoes.</param>
/// <param name="Bare">A Minimal API that does the same input and output.</param>
internal sealed record Comparison(Measured Answer, Measured Stock, Measured Door, Measured Bare);

/// <summary>What a run of the load came to, and whether that is what the service promises.</summary>
/// <param name="servers">What was measured.</param>
/// <param name="generator">The processor time of what asked and took the replies.</param>
internal sealed class LoadReport(Comparison servers, TimeSpan generator)
{
    private const double MostOfStock = 0.1;
    private const double MostOfBare = 4;

    private readonly double ofStock = servers.Answer.PerTurn / servers.Stock.PerTurn;
    private readonly double ofBare = servers.Door.PerTurn / servers.Bare.PerTurn;

    /// <summary>Whether the whole answer costs a tenth of the stock echo at most, and the door alone four times the bare API.</summary>
    public bool MeetsTargets => ofStock <= MostOfStock && ofBare <= MostOfBare;

    public void Write(TextWriter output)
    {
        output.WriteLine($"{Environment.ProcessorCount} cores; the generator used {Number(generator.TotalSeconds)} CPU s of its own");
        output.WriteLine();
        output.WriteLine("| server | turns | CPU ms a turn | of the stock echo | of the bare API | KB allocated a turn | bytes a reply |");
        output.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (Measured server in new[] { servers.Answer, servers.Door, servers.Bare, servers.Stock })
        {
            output.WriteLine(Row(server));
        }

        output.WriteLine();
        output.WriteLine(Target("whole answer / stock echo", ofStock, MostOfStock));
        output.WriteLine(Target("door / bare API", ofBare, MostOfBare));
    }

    private string Row(Measured server) =>
        $"| {server.Name} | {server.Turns} | {Number(server.PerTurn)} | {Number(server.PerTurn / servers.Stock.PerTurn)} "
        + $"| {Number(server.PerTurn / servers.Bare.PerTurn)} | {Number(server.AllocatedPerTurn / 1024.0)} | {server.ReplyBytes} |";

    private static string Target(string name, double ratio, double most) =>
        $"{name}: {Number(ratio)} (at most {most.ToString(CultureInfo.InvariantCulture)}): {(ratio <= most ? "met" : "missed")}";

    private static string Number(double value) => value.ToString(value < 10 ? "0.000" : "0.0", CultureInfo.InvariantCulture);
}
