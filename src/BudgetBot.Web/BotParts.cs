using BudgetBot.Channels.Turns;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web;

/// <summary>What the routes serve.</summary>
/// <param name="Brain">What answers.</param>
/// <param name="Sources">The sources that citations point to.</param>
/// <param name="SnapshotHash">The hash of the snapshot; null where there is none and the service cannot answer.</param>
public sealed record BotParts(Brain Brain, SourcePages Sources, string? SnapshotHash);
