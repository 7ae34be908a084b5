namespace BudgetBot.Tests.QuestionSet.Judging;

/// <summary>What a reply is worth.</summary>
public enum Verdict
{
    /// <summary>It shows what is wanted and cites where it stands.</summary>
    Right,

    /// <summary>A figure other than the one asked for, an answer where there is none, or everything at once: the worst.</summary>
    Wrong,

    /// <summary>Words or one of several figures are missing.</summary>
    Incomplete,

    /// <summary>No answer where there is one.</summary>
    Abstained,

    /// <summary>Right, but what is cited does not bear it out.</summary>
    Uncited,
}

/// <summary>A verdict and its reason.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Why">The reason; empty for right.</param>
internal sealed record Judgement(Verdict Verdict, string Why)
{
    public static Judgement Right { get; } = new(Verdict.Right, string.Empty);
}
