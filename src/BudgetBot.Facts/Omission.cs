namespace BudgetBot.Facts;

/// <summary>Something of a source that was read but not taken as a fact, and why.</summary>
/// <param name="Document">The file name.</param>
/// <param name="Lines">Where it stands.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Reason">Why it is no fact, for instance 「表の行名と対応づけられない」.</param>
public sealed record Omission(string Document, LineSpan Lines, string Text, string Reason);
