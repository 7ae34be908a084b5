using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Register;

/// <summary>A measure that a question names.</summary>
/// <param name="Measure">Which figures.</param>
/// <param name="OfBudgetYear">Whether a year said with it is the budget year of the row, one before the figure's own (翌年度要求額).</param>
public readonly record struct MeasureNamed(RegisterMeasure Measure, bool OfBudgetYear);

/// <summary>Words that were taken for a name that they are not.</summary>
/// <param name="Said">The words, as typed.</param>
/// <param name="Name">The name, as printed.</param>
public readonly record struct HeardName(string Said, string Name);

/// <summary>A question as it was understood over a register of projects. A value.</summary>
public sealed record RegisterQuestion
{
    /// <summary>The words as typed.</summary>
    public required string Text { get; init; }

    /// <summary>What is wanted.</summary>
    public RegisterAsk Ask { get; init; }

    /// <summary>Whether words say what is wanted.</summary>
    public bool SaysAsk { get; init; }

    /// <summary>The projects that are meant, the best fit first.</summary>
    public IReadOnlyList<Item> Projects { get; init; } = [];

    /// <summary>The length of the longest project name that the question says in full; 0 where it says none.</summary>
    public int SaidInFull { get; init; }

    /// <summary>Whether no name holds the words as they stand, only their parts: the projects are near, not meant.</summary>
    public bool Loose { get; init; }

    /// <summary>What each name that the question says stands for: more than one name asks for them side by side.</summary>
    public IReadOnlyList<IReadOnlyList<Item>> Sides { get; init; } = [];

    /// <summary>The words that were taken for the name of the projects, or null where they are in it.</summary>
    public HeardName? Heard { get; init; }

    /// <summary>Whether the projects have another word in their names than was said: they are offered, not answered.</summary>
    public bool Doubtful { get; init; }

    /// <summary>The words that stand in the texts of the projects instead of their names.</summary>
    public IReadOnlyList<string> InTexts { get; init; } = [];

    /// <summary>Which amounts are wanted.</summary>
    public IReadOnlyList<AmountCondition> Conditions { get; init; } = [];

    /// <summary>Whether ministries are meant instead of projects.</summary>
    public bool OfMinistries { get; init; }

    /// <summary>Whether the next ranks after those of the question before are wanted.</summary>
    public bool NextRank { get; init; }

    /// <summary>The words left to name a project; besides a name in full, what no slot has understood.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>The ministries named, as printed.</summary>
    public IReadOnlyList<string> Ministries { get; init; } = [];

    /// <summary>The offices named, as printed.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Whether each office named is below the one before it (医政局地域医療計画課).</summary>
    public bool OfficesNested { get; init; } = true;

    /// <summary>The fiscal years named.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>By how many years the one year named lies from the year spoken of (前年度 −1, 翌年度 1); null where a year is named by its number, or none.</summary>
    public int? YearShift { get; init; }

    /// <summary>The measures named.</summary>
    public IReadOnlyList<MeasureNamed> Measures { get; init; } = [];

    /// <summary>The account named (一般会計, 特別会計), or null.</summary>
    public string? Account { get; init; }

    /// <summary>Whether words name the register itself.</summary>
    public bool NamesRegister { get; init; }

    /// <summary>Whether the reason of something is asked for (なぜ).</summary>
    public bool AsksWhy { get; init; }

    /// <summary>The ranks wanted.</summary>
    public RankWanted? Rank { get; init; }

    /// <summary>The unit wanted.</summary>
    public MoneyUnit? Unit { get; init; }

    /// <summary>Whether it names nothing of its own and goes on with the question before it.</summary>
    public bool LeansOnBefore { get; init; }

    /// <summary>Whether the question is about a group of projects: all of a ministry, or of the register.</summary>
    public bool OfGroup => Projects.Count == 0 && Words.Count == 0 && (Ministries.Count > 0 || Offices.Count > 0 || NamesRegister || Account is not null || OfMinistries);

    /// <summary>Whether it names no subject of its own.</summary>
    public bool NamesNothing => Projects.Count == 0 && Words.Count == 0 && Ministries.Count == 0 && Offices.Count == 0;
}
