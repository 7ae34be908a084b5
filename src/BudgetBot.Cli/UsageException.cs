namespace BudgetBot.Cli;

/// <summary>Options that do not go together; the message is one sentence.</summary>
internal sealed class UsageException : Exception
{
    /// <summary>An error with its sentence.</summary>
    public UsageException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public UsageException()
    {
    }
}
