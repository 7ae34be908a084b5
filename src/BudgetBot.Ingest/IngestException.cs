namespace BudgetBot.Ingest;

/// <summary>Sources cannot be taken in. The message is one sentence that names file and line and says what to do.</summary>
public sealed class IngestException : Exception
{
    /// <summary>An error with its sentence.</summary>
    public IngestException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public IngestException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public IngestException()
    {
    }
}
