namespace BudgetBot.Answers.Lookup;

/// <summary>What a note says of whether a holder (公立施設) is eligible.</summary>
public enum NoteVerdict
{
    /// <summary>The note does not speak of the item.</summary>
    Unsaid,

    /// <summary>The holder is eligible too.</summary>
    Included,

    /// <summary>The holder is not eligible.</summary>
    Excluded,
}
