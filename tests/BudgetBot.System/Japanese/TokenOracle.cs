using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.SystemTests.Japanese;

/// <summary>Compiles and runs tests/golden/tokens/oracle/TokenOracle.java over Debian's Lucene.</summary>
internal static class TokenOracle
{
    /// <summary>What the machine lacks to run it, or null.</summary>
    public static string? Lacking() =>
        LuceneJars.ClassPath() is null ? "Lucene 4.10 (Debian package liblucene4.10-java)"
        : !Starts("javac") || !Starts("java") ? "a JDK"
        : null;

    /// <summary>The reference's dump of a file.</summary>
    public static string Run(string root, string work, string file, AnalyzerMode mode)
    {
        string jars = LuceneJars.ClassPath()!;
        string source = Path.Combine(root, "tests", "golden", "tokens", "oracle", "TokenOracle.java");
        Start("javac", "-cp", jars, "-d", work, source);
        string classes = jars + Path.PathSeparator + work;
        return Start("java", "-cp", classes, "TokenOracle", file, mode == AnalyzerMode.Search ? "search" : "normal");
    }

    private static bool Starts(string program)
    {
        try
        {
            Start(program, "-version");
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static string Start(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
