using BudgetBot.Facts;

namespace BudgetBot.Snapshot;

/// <summary>One document as it goes into a snapshot.</summary>
/// <param name="Source">What is known of it.</param>
/// <param name="Lines">Its text, line by line; citations count from 1.</param>
/// <param name="Items">Its tree of items, the document itself first.</param>
/// <param name="Facts">Its figures.</param>
/// <param name="Passages">Its text by purpose.</param>
/// <param name="Omissions">What was left out, and why.</param>
public sealed record DocumentContent(
    Source Source,
    IReadOnlyList<string> Lines,
    IReadOnlyList<Item> Items,
    IReadOnlyList<Fact> Facts,
    IReadOnlyList<Passage> Passages,
    IReadOnlyList<Omission> Omissions)
{
    /// <summary>Its pages; none where it is lines of text or a table.</summary>
    public IReadOnlyList<SourcePage> Pages { get; init; } = [];

    /// <summary>The rectangles of its lines on their pages, one a line; null for lines that are blank. Empty where it has no pages.</summary>
    public IReadOnlyList<Box?> Boxes { get; init; } = [];

    /// <summary>Its sheets; none where it is no spreadsheet.</summary>
    public IReadOnlyList<SourceSheet> Sheets { get; init; } = [];

    /// <summary>How many tables were read.</summary>
    public int Tables { get; init; }

    /// <summary>The fingerprint of all that it was read from besides lexicon, dictionary and code; empty where nobody will ask whether it would be read the same.</summary>
    public string ReadFrom { get; init; } = string.Empty;

    /// <summary>Opens its bytes, so that pages can be drawn from a copy; null where nothing is drawn from them.</summary>
    public Func<Stream>? Original { get; init; }
}
