namespace BudgetBot.Records;

/// <summary>What a user said of an answer, as it is handed in.</summary>
/// <param name="AnswerId">The id of the answer.</param>
/// <param name="Helpful">Thumbs up, or down.</param>
/// <param name="Comment">The comment as typed; empty where there is none.</param>
public sealed record GivenFeedback(string AnswerId, bool Helpful, string Comment);

/// <summary>What a user said of an answer, as it is kept. Nothing tells who said it or at what time of the day.</summary>
/// <param name="Id">Its number in the file; never given twice.</param>
/// <param name="AnswerId">The id of the answer.</param>
/// <param name="Helpful">Thumbs up, or down.</param>
/// <param name="Comment">The comment, without ways to reach a person; empty where there is none.</param>
/// <param name="Question">The question that was answered; empty where the answer was not kept.</param>
/// <param name="Snapshot">The hash of the snapshot; empty where the answer was not kept.</param>
/// <param name="Day">The day.</param>
/// <param name="UntilDay">The last day on which it is kept.</param>
public sealed record KeptFeedback(
    long Id, string AnswerId, bool Helpful, string Comment, string Question, string Snapshot, DateOnly Day, DateOnly UntilDay);
