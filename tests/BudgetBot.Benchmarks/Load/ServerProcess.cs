using System.Diagnostics;
using System.Text.RegularExpressions;

namespace BudgetBot.Benchmarks.Load;

/// <summary>A server in a process of its own, so that its processor time is nobody else's.</summary>
internal sealed partial class ServerProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;

    private ServerProcess(string name, Process process, string address) => (Name, this.process, Address) = (name, process, address);

    public string Name { get; }

    public string Address { get; }

    public int Id => process.Id;

    /// <summary>The processor time that it has used so far, of user and system.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a .NET program and waits until it says where it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended without saying so.</exception>
    public static async Task<ServerProcess> Start(string name, string program, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true })!;
        using var late = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(late.Token) is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return new ServerProcess(name, process, match.Value);
            }
        }

        throw new InvalidOperationException($"{name} did not start.");
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();
}
