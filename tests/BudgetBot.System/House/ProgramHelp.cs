using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using BudgetBot.SystemTests.Cli;

namespace BudgetBot.SystemTests.House;

/// <summary>What budgetbot says of itself.</summary>
internal static partial class ProgramHelp
{
    /// <summary>The options of every verb that does something, by its words (inspect facts).</summary>
    public static Dictionary<string, string[]> OptionsByVerb()
    {
        var verbs = new Dictionary<string, string[]>(StringComparer.Ordinal);
        Collect([], verbs);
        return verbs;
    }

    private static void Collect(string[] verb, Dictionary<string, string[]> verbs)
    {
        string help = Run([.. verb, "--help"]);
        string[] parts = help.Split("\nCommands:");
        if (parts.Length == 1)
        {
            verbs.Add(string.Join(' ', verb),
                [.. Option().Matches(help).Select(match => match.Groups["name"].Value).Order(StringComparer.Ordinal)]);
            return;
        }

        foreach (Match below in Command().Matches(parts[1]))
        {
            Collect([.. verb, below.Groups["name"].Value], verbs);
        }
    }

    private static string Run(string[] arguments)
    {
        using Process program = Process.Start(new ProcessStartInfo("dotnet", [BuiltProgram.CommandLine, .. arguments])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        string output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        Assert.Equal(0, program.ExitCode);
        return output;
    }

    [GeneratedRegex(@"^  (?<name>--[a-z-]+)", RegexOptions.Multiline)]
    private static partial Regex Option();

    [GeneratedRegex(@"^  (?<name>[a-z]+)", RegexOptions.Multiline)]
    private static partial Regex Command();
}
