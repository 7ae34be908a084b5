namespace BudgetBot.Japanese.Lexicon;

/// <summary>A dictionary that cannot be fetched, built or read. The message is one sentence: which file, what is wrong, what to do.</summary>
public sealed class DictionaryException : Exception
{
    /// <summary>An error without a message.</summary>
    public DictionaryException()
    {
    }

    /// <summary>An error with its sentence.</summary>
    public DictionaryException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public DictionaryException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
