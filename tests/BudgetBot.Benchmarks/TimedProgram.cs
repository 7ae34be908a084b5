using System.Diagnostics;

namespace BudgetBot.Benchmarks;

/// <summary>A program that runs to its end, with the processor time of user and system that it took, by bash's own clock.</summary>
internal static class TimedProgram
{
    // What the program prints goes nowhere but into its own files; standard error is the clock's.
    private const string Timed = "TIMEFORMAT='%U %S'; time \"$0\" \"$@\" > /dev/null 2>&1";

    /// <exception cref="InvalidOperationException">The program is missing or failed.</exception>
    public static TimeSpan Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", ["-c", Timed, program, .. arguments]) { RedirectStandardError = true };
        using Process shell = Process.Start(start)!;
        string told = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return shell.ExitCode == 0
            ? TimeSpan.FromSeconds(told.Trim().Split(' ').Sum(seconds => double.Parse(seconds, CultureInfo.InvariantCulture)))
            : throw new InvalidOperationException($"{program} is missing or failed ({shell.ExitCode}).");
    }
}
