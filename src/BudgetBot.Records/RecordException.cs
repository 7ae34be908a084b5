namespace BudgetBot.Records;

/// <summary>The file of records cannot be used. The message is one sentence that names the file and says what to do.</summary>
public sealed class RecordException : Exception
{
    /// <summary>An error with its sentence.</summary>
    public RecordException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public RecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public RecordException()
    {
    }
}
