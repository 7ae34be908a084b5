using BudgetBot.Facts;

namespace BudgetBot.Answers;

/// <summary>What became of a question.</summary>
public enum Outcome
{
    /// <summary>The answer stands in the reply.</summary>
    Answered,

    /// <summary>Several things are meant; the reply lists them.</summary>
    Clarify,

    /// <summary>The sources do not say it; the reply says why.</summary>
    NotFound,

    /// <summary>No question about the sources' subject.</summary>
    OutOfScope,

    /// <summary>Greetings, thanks, how to use the bot.</summary>
    Help,
}

/// <summary>A reply before it is brought to a channel's form.</summary>
public sealed record Answer
{
    /// <summary>Tells this answer from others: the same question over the same snapshot has the same id. Null where none was given.</summary>
    public string? Id { get; init; }

    /// <summary>What became of the question.</summary>
    public required Outcome Outcome { get; init; }

    /// <summary>The text, line by line; the figure asked for is the first amount.</summary>
    public required IReadOnlyList<AnswerLine> Lines { get; init; }

    /// <summary>Tables for the card, best first.</summary>
    public IReadOnlyList<AnswerTable> Tables { get; init; } = [];

    /// <summary>The citations; <see cref="Segment.Cite"/> names them by position from 1.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The titles of the cited sources by document.</summary>
    public IReadOnlyDictionary<string, string> SourceTitles { get; init; } = new Dictionary<string, string>();

    /// <summary>What the figures rest on.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The words of the question before this one where this one corrects it, else null.</summary>
    public string? Corrected { get; init; }

    /// <summary>
    /// The messages that bring this answer about when they are said one after another from nothing, the question last: one where it leans on
    /// nothing. Empty where they are too many, and for what answers no question.
    /// </summary>
    public IReadOnlyList<string> Turns { get; init; } = [];

    /// <summary>At most three next steps.</summary>
    public IReadOnlyList<NextStep> NextSteps { get; init; } = [];
}
