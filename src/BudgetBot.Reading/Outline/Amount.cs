using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Reading.Outline;

/// <summary>An amount of a row with what its parentheses and labels say of it.</summary>
internal sealed class Amount
{
    /// <summary>The expression of money; its offsets are those of the row's text.</summary>
    public required MoneyMatch Money { get; init; }

    /// <summary>The text before it, back to the amount before: a name, a fund base, or year and stage.</summary>
    public required string Label { get; init; }

    /// <summary>（前年度額）, or null.</summary>
    public Amount? Previous { get; set; }

    /// <summary>（対前年…）, or null.</summary>
    public Amount? Change { get; set; }

    /// <summary>【…】 beside it: the amount that the paper's legend explains.</summary>
    public Amount? Bracketed { get; set; }

    /// <summary>The amounts in its parentheses that have labels: （国…、地方…）, （うち…）.</summary>
    public List<Amount> Parts { get; } = [];

    /// <summary>Whether の内数 follows.</summary>
    public bool IsPool { get; set; }

    /// <summary>A ratio beside it (【35%】), with its place in the row's text, or null.</summary>
    public (int Start, int Length)? Share { get; set; }

    /// <summary>Other words in parentheses beside it: 再掲.</summary>
    public List<string> Remarks { get; } = [];
}
