namespace BudgetBot.Japanese.Lexicon;

/// <summary>A package that cannot be fetched. The message is one sentence: what is missing, why, what to do.</summary>
public sealed class PackageException : Exception
{
    /// <summary>An error without a message.</summary>
    public PackageException()
    {
    }

    /// <summary>An error with its sentence.</summary>
    public PackageException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public PackageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
