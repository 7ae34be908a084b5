namespace BudgetBot.Reading.Text;

/// <summary>A source cannot be read; the message names file and line and says, in Japanese, what to do.</summary>
public sealed class SourceException : Exception
{
    /// <summary>An error at a line of a file (line 0: the file as a whole).</summary>
    public SourceException(string file, int line, string message, Exception? innerException = null)
        : base(line > 0 ? $"{file}:{line}: {message}" : $"{file}: {message}", innerException)
    {
        File = file;
        Line = line;
    }

    /// <summary>An error without a place.</summary>
    public SourceException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a message.</summary>
    public SourceException()
    {
    }

    /// <summary>An error with its cause.</summary>
    public SourceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file, or null.</summary>
    public string? File { get; }

    /// <summary>The 1-based line, or 0.</summary>
    public int Line { get; }
}
