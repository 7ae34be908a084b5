using System.Text;

namespace BudgetBot.Cli;

/// <summary>Standard output for many lines: UTF-8 without a byte order mark, line feeds, buffered.</summary>
internal static class StandardOutput
{
    private const int BufferSize = 1 << 16;

    /// <summary>Opens it; disposing writes the rest.</summary>
    public static StreamWriter Open() => new(Console.OpenStandardOutput(), new UTF8Encoding(false), BufferSize) { NewLine = "\n" };
}
