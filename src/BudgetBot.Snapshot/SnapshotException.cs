namespace BudgetBot.Snapshot;

/// <summary>A snapshot cannot be read or written. The message is one sentence that names the file and says what to do.</summary>
public sealed class SnapshotException : Exception
{
    /// <summary>An error with its sentence.</summary>
    public SnapshotException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public SnapshotException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public SnapshotException()
    {
    }

    /// <summary>Whether another process is building the same snapshot; waiting helps.</summary>
    public bool IsBusy { get; init; }
}
