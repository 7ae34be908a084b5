namespace BudgetBot.Questions.Slots;

/// <summary>A word of the lexicon that stands in a question.</summary>
/// <param name="Slot">What it fills: ask, stage, base, status …</param>
/// <param name="Value">With what.</param>
/// <param name="Start">The offset in the normalised question.</param>
/// <param name="Length">The length of the word.</param>
public readonly record struct Cue(string Slot, string Value, int Start, int Length)
{
    /// <summary>The offset after the word.</summary>
    public int End => Start + Length;
}
