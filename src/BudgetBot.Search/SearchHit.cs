namespace BudgetBot.Search;

/// <summary>What was found.</summary>
/// <param name="IsItem">Whether it is an item; else a passage.</param>
/// <param name="Id">The number of the item or passage.</param>
/// <param name="Score">How well it fits, by whole numbers that are the same on every machine.</param>
public readonly record struct SearchHit(bool IsItem, long Id, long Score);
