namespace BudgetBot.Search.Queries;

/// <summary>A stretch of a question that may be a name.</summary>
/// <param name="Key">It in the form in which names are compared.</param>
/// <param name="Reading">Its reading in katakana.</param>
internal sealed record NameStretch(string Key, string Reading)
{
    /// <summary>Whether some item has this very name.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether some item's name sounds like this.</summary>
    public bool IsSound { get; init; }
}
