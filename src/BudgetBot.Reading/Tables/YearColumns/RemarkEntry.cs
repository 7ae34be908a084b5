namespace BudgetBot.Reading.Tables.YearColumns;

/// <summary>An element of the list in the remarks' column: (1) へき地診療所 １／２補助（沖縄県 ３／４補助）.</summary>
internal sealed class RemarkEntry
{
    /// <summary>The number, or null.</summary>
    public Enumerator? Number { get; set; }

    /// <summary>The name; empty where the page prints it elsewhere.</summary>
    public string Name { get; set; } = string.Empty;

    /// <summary>Where the name begins.</summary>
    public int NameLine { get; set; }

    /// <summary>Where the entry stands.</summary>
    public int Line { get; init; }

    /// <summary>The subsidy rates behind the name; empty where there are none.</summary>
    public string Rates { get; init; } = string.Empty;

    /// <summary>The entry that this one is a part of, or null.</summary>
    public RemarkEntry? Above { get; init; }
}
