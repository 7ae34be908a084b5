namespace BudgetBot.Tests.QuestionSet.Asked;

/// <summary>A file of the question set cannot be read; the message begins with file and line.</summary>
public sealed class QuestionSetException : Exception
{
    public QuestionSetException()
    {
    }

    public QuestionSetException(string message)
        : base(message)
    {
    }

    public QuestionSetException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public QuestionSetException(string file, int line, string problem)
        : this($"{file}:{line}: {problem}")
    {
    }
}
