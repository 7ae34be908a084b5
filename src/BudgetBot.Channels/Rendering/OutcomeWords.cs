using BudgetBot.Answers;

namespace BudgetBot.Channels.Rendering;

/// <summary>The words of channelData.outcome.</summary>
public static class OutcomeWords
{
    /// <summary>The word of an outcome, for instance notFound.</summary>
    public static string Of(Outcome outcome) => outcome switch
    {
        Outcome.Answered => "answered",
        Outcome.Clarify => "clarify",
        Outcome.NotFound => "notFound",
        Outcome.OutOfScope => "outOfScope",
        Outcome.Help => "help",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, null),
    };
}
