namespace BudgetBot.Facts;

/// <summary>Lines of a source, 1-based, both ends included.</summary>
public readonly record struct LineSpan
{
    /// <summary>A span of lines.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span is empty or begins before line 1.</exception>
    public LineSpan(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(to, from);
        From = from;
        To = to;
    }

    /// <summary>The first line.</summary>
    public int From { get; }

    /// <summary>The last line.</summary>
    public int To { get; }

    /// <summary>The smallest span that holds both.</summary>
    public LineSpan Union(LineSpan other) => new(Math.Min(From, other.From), Math.Max(To, other.To));
}

/// <summary>Where a figure or a sentence stands.</summary>
/// <param name="Document">The file name of the source, for instance 000_60395da026dc80b5.txt.</param>
/// <param name="Page">The page where the source has pages, else null.</param>
/// <param name="Lines">The lines.</param>
/// <param name="Quote">The text of the source at that place, white space folded.</param>
public sealed record Citation(string Document, int? Page, LineSpan Lines, string Quote)
{
    /// <summary>The place on a page or in a cell; null for sources that are lines of text and nothing else.</summary>
    public Place? Place { get; init; }
}
