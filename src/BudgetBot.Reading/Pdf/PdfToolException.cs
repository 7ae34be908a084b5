namespace BudgetBot.Reading.Pdf;

/// <summary>Why a tool of poppler gave no result.</summary>
public enum PdfToolFault
{
    /// <summary>It is not installed.</summary>
    Missing,

    /// <summary>It ran too long.</summary>
    TooLong,

    /// <summary>It wanted too much memory.</summary>
    TooMuchMemory,

    /// <summary>It printed too much.</summary>
    TooMuchOutput,

    /// <summary>It ended with an error.</summary>
    Failed,
}

/// <summary>A tool of poppler gave no result.</summary>
public sealed class PdfToolException : Exception
{
    /// <summary>Why, and what the tool itself said.</summary>
    public PdfToolException(PdfToolFault fault, string said)
        : base(said) => Fault = fault;

    /// <summary>An error without a message.</summary>
    public PdfToolException()
    {
    }

    /// <summary>An error with a message.</summary>
    public PdfToolException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its cause.</summary>
    public PdfToolException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Why; the message is what the tool itself said.</summary>
    public PdfToolFault Fault { get; } = PdfToolFault.Failed;
}
