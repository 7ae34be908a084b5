using BudgetBot.Facts;

namespace BudgetBot.Questions;

/// <summary>A place in an outline that a question names by number: 主要施策１の(2), 表のⅢ, 主要施策２の(1)～(5).</summary>
/// <param name="Item">The heading or item; for several numbers of one level what they stand in.</param>
/// <param name="Members">The items that several numbers name; empty where the heading itself is meant.</param>
/// <param name="Start">The offset in the normalised question.</param>
/// <param name="Length">The length, the name of the outline included.</param>
public sealed record SectionMention(Item Item, IReadOnlyList<Item> Members, int Start, int Length);
