namespace BudgetBot.Benchmarks.Hosts;

/// <summary>Runs one of the servers that the service is compared with, on a free port of loopback, until it is ended.</summary>
internal static class ServeCommand
{
    /// <param name="host">Its name: stock, bare or door.</param>
    /// <param name="options">For bare: how many bytes its replies have.</param>
    public static async Task<int> Run(string host, string[] options)
    {
        await using WebApplication app = host switch
        {
            "stock" => StockEchoHost.Build(),
            "bare" => BareHost.Build(int.Parse(options[0], CultureInfo.InvariantCulture)),
            "door" => DoorHost.Build(),
            _ => throw new ArgumentException($"No server is named {host}.", nameof(host)),
        };
        await app.StartAsync();
        Console.WriteLine($"{host}: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>What the servers of these benchmarks have in common: loopback, and no log.</summary>
    public static WebApplicationBuilder Quiet()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        return builder;
    }
}
