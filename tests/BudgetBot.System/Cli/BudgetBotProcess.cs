using System.Diagnostics;
using System.Text;
using BudgetBot.SystemTests.Cli;

namespace BudgetBot.System.Cli;

/// <summary>The real program in a process of its own.</summary>
internal static class BudgetBotProcess
{
    private static readonly TimeSpan LongestRun = TimeSpan.FromMinutes(10);

    /// <summary>Starts budgetbot.</summary>
    public static Process Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    private static Process Start(string folder, IReadOnlyDictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(BuiltProgram.CommandLine);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A program that is killed would leave the pipes of its diagnostics behind.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs budgetbot to its end.</summary>
    public static Task<Ended> Run(string folder, params string[] arguments) => Run(folder, new Dictionary<string, string>(), arguments);

    /// <summary>Runs budgetbot to its end, with variables of its own.</summary>
    public static async Task<Ended> Run(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        using Process process = Start(folder, environment, arguments);
        using var patience = new CancellationTokenSource(LongestRun);
        Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            // What takes too long, too: it would write on into a folder that the test removes.
            process.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>How a run ended.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">What it wrote to standard output.</param>
/// <param name="Errors">What it wrote to standard error.</param>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    /// <summary>The one sentence of a run that failed as it should.</summary>
    public string Sentence()
    {
        Assert.NotEqual(0, ExitCode);
        string sentence = Assert.Single(Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.EndsWith("。", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", Errors + Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Errors + Output, StringComparison.Ordinal);
        return sentence;
    }
}
