namespace BudgetBot.Review;

/// <summary>The file of kept questions cannot be used. The message is one sentence that names the file and says what to do.</summary>
public sealed class ReviewException : Exception
{
    /// <summary>An error with its sentence.</summary>
    public ReviewException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its sentence and its cause.</summary>
    public ReviewException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>An error without a message.</summary>
    public ReviewException()
    {
    }
}
