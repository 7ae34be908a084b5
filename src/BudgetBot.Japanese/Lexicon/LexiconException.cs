namespace BudgetBot.Japanese.Lexicon;

/// <summary>A lexicon file cannot be used; the message names file and line and says what to do.</summary>
public sealed class LexiconException : Exception
{
    /// <summary>An error at a line of a file.</summary>
    public LexiconException(string file, int line, string message)
        : base($"{file}:{line}: {message}")
    {
        File = file;
        Line = line;
    }

    /// <summary>An error without a place.</summary>
    public LexiconException(string message)
        : base(message)
    {
    }

    /// <summary>An error without a message.</summary>
    public LexiconException()
    {
    }

    /// <summary>An error with its cause.</summary>
    public LexiconException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The file, or null.</summary>
    public string? File { get; }

    /// <summary>The 1-based line, or 0.</summary>
    public int Line { get; }
}
