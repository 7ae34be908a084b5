using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace BudgetBot.Reading.Pdf;

/// <summary>
/// Runs a program of poppler on a file: no shell, the file as an absolute path behind <c>--</c>, with limits on time, memory and
/// output. The limits of the kernel are set through prlimit where the machine has it; a watch on the process holds everywhere.
/// </summary>
internal static class PdfTool
{
    private const string LimitTool = "/usr/bin/prlimit";
    private const int MostErrorCharacters = 8_192;

    /// <summary>The kernel ends a program that the watch has missed, and never before the watch, which says why.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan WatchEvery = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs a program and reads what it prints.</summary>
    /// <param name="program">pdfinfo, pdftotext or pdfimages.</param>
    /// <param name="options">Fixed options.</param>
    /// <param name="file">The PDF.</param>
    /// <param name="tail">What comes behind the file, for instance - for the standard output.</param>
    /// <param name="read">Reads the output while it comes.</param>
    /// <exception cref="PdfToolException">There is no result.</exception>
    public static T Run<T>(string program, IEnumerable<string> options, string file, IEnumerable<string> tail, Func<Stream, T> read)
    {
        using Process process = Start(program, [.. options, "--", Path.GetFullPath(file), .. tail]);
        process.StandardInput.Close();
        PdfToolFault? ended = null;
        var clock = Stopwatch.StartNew();
        using var watch = new Timer(_ => ended ??= Watch(process, clock.Elapsed), null, WatchEvery, WatchEvery);
        Task<string> said = Task.Run(() => Said(process.StandardError));
        try
        {
            (T? result, string? broken) = Read(process, read);
            process.WaitForExit();
            return ended is { } fault ? throw new PdfToolException(fault, said.Result)
                : broken is null && process.ExitCode == 0 ? result!
                : throw new PdfToolException(OutOfMemory(said.Result) ? PdfToolFault.TooMuchMemory : PdfToolFault.Failed, said.Result.Length > 0 ? said.Result : broken ?? string.Empty);
        }
        finally
        {
            Kill(process);
        }
    }

    // Output that is cut short says little: what ended the program, and what it said before, tell more.
    private static (T? Result, string? Broken) Read<T>(Process process, Func<Stream, T> read)
    {
        try
        {
            using var output = new CappedStream(process.StandardOutput.BaseStream, PdfLimits.MostOutput);
            return (read(output), null);
        }
        catch (Exception error) when (error is System.Xml.XmlException or IOException or FormatException)
        {
            Kill(process);
            return (default, error.Message);
        }
    }

    private static Process Start(string program, IReadOnlyList<string> arguments)
    {
        bool limited = OperatingSystem.IsLinux() && File.Exists(LimitTool);
        var start = new ProcessStartInfo(limited ? LimitTool : program)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        string[] limits = limited
            ? [Invariant($"--as={PdfLimits.MostMemory}"), Invariant($"--cpu={(long)(PdfLimits.MostTime + Grace).TotalSeconds}"), "--core=0", "--fsize=0", "--", program]
            : [];
        foreach (string argument in limits.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }

        if (limited && !IsInstalled(program))
        {
            throw new PdfToolException(PdfToolFault.Missing, program);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new PdfToolException(PdfToolFault.Missing, error.Message);
        }
    }

    internal static bool IsInstalled(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <summary>Ends a program that takes too much; says which limit it was.</summary>
    private static PdfToolFault? Watch(Process process, TimeSpan runs)
    {
        try
        {
            process.Refresh();
            PdfToolFault? fault = process.HasExited ? null
                : runs > PdfLimits.MostTime ? PdfToolFault.TooLong
                : process.WorkingSet64 > PdfLimits.MostMemory ? PdfToolFault.TooMuchMemory
                : null;
            if (fault is not null)
            {
                Kill(process);
            }

            return fault;
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
            return null;
        }
    }

    private static string Said(StreamReader errors)
    {
        var said = new StringBuilder();
        char[] buffer = new char[1024];
        for (int read = errors.Read(buffer); read > 0; read = errors.Read(buffer))
        {
            said.Append(buffer, 0, Math.Min(read, MostErrorCharacters - said.Length));
        }

        return said.ToString();
    }

    private static bool OutOfMemory(string said) => said.Contains("Out of memory", StringComparison.OrdinalIgnoreCase) || said.Contains("bad_alloc", StringComparison.Ordinal);

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception error) when (error is InvalidOperationException or Win32Exception)
        {
            // It has ended already.
        }
    }
}
