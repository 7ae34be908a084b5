namespace BudgetBot.Web;

/// <summary>The service cannot start; the message is the one sentence that the user sees.</summary>
public sealed class StartException : Exception
{
    /// <summary>Without a reason; not used.</summary>
    public StartException()
    {
    }

    /// <summary>With the sentence for the user.</summary>
    public StartException(string message)
        : base(message)
    {
    }

    /// <summary>With the sentence for the user and what caused it.</summary>
    public StartException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
