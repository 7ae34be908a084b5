namespace BudgetBot.Records;

/// <summary>A kept answer in a list.</summary>
/// <param name="Id">The id of the answer.</param>
/// <param name="Question">The question as typed.</param>
/// <param name="Outcome">The outcome as channelData tells it.</param>
/// <param name="Snapshot">The hash of the snapshot.</param>
/// <param name="FirstDay">The day when it was first given.</param>
/// <param name="LastDay">The day when it was last given.</param>
/// <param name="UntilDay">The last day on which it is kept.</param>
public sealed record AnswerSummary(string Id, string Question, string Outcome, string Snapshot, DateOnly FirstDay, DateOnly LastDay, DateOnly UntilDay);
