using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Parts;

/// <summary>A printed total and the printed parts that belong to it.</summary>
/// <param name="Ledger">Where they come from.</param>
/// <param name="Title">The box, heading or row above the parts.</param>
/// <param name="Whole">The total.</param>
/// <param name="Parts">The parts.</param>
/// <param name="IsComplete">Whether the parts are all there are; otherwise they may not exceed the total, and that is all.</param>
internal sealed record PartList(Ledger Ledger, Item Title, Print Whole, Part Parts, bool IsComplete);
