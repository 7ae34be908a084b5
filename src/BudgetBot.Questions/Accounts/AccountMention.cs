using BudgetBot.Facts;

namespace BudgetBot.Questions.Accounts;

/// <summary>What a question names in a chart of accounts.</summary>
/// <param name="Groups">For each thing that is named the rows that bear the name; several where it stands in several places.</param>
/// <param name="Places">For each group whether it is told by what it stands in (議会費の報酬).</param>
public sealed record AccountMention(IReadOnlyList<IReadOnlyList<Item>> Groups, IReadOnlyList<Item?> Places)
{
    /// <summary>The level whose rows are ranked or listed, from 1 for 款 to 4 for 節; 0 where none is asked for.</summary>
    public int Level { get; init; }

    /// <summary>What stands at that level in each place that is meant.</summary>
    public IReadOnlyList<(Item Place, IReadOnlyList<Item> Rows)> Listed { get; init; } = [];

    /// <summary>The fund whose part is asked for (地方債), or null.</summary>
    public string? Fund { get; init; }

    /// <summary>Whether all funds of what is meant are asked for (財源内訳).</summary>
    public bool AllFunds { get; init; }

    /// <summary>Whether of all funds only the earmarked ones are asked for (特定財源).</summary>
    public bool Earmarked { get; init; }

    /// <summary>The funds that are named where several are (地方債と一般財源); empty else.</summary>
    public IReadOnlyList<string> FundsNamed { get; init; } = [];

    /// <summary>Whether only a fund or the funds are named: a turn before says of what, and where none does the whole expenditure is meant.</summary>
    public bool Open { get; init; }

    /// <summary>The level by which rows of one name are told apart (報酬を目別に), from 1 for 款; 0 where none is asked for.</summary>
    public int ByLevel { get; init; }

    /// <summary>Whether rows are named by their numbers (2款1項1目).</summary>
    public bool ByNumber { get; init; }

    /// <summary>The rows that the question is about: of their names no others are meant.</summary>
    public IEnumerable<Item> Meant => Groups.SelectMany(group => group).Concat(Listed.SelectMany(place => place.Rows));

    /// <summary>The same within what a turn before was about: after 議会費 the 報酬 of it. Unchanged where the question names its own place, or that holds none.</summary>
    public AccountMention Within(IReadOnlyList<Item> places)
    {
        if (Level > 0)
        {
            var inside = Groups.Count > 0 ? [] : places.Select(place => (Place: place, Rows: (IReadOnlyList<Item>)[.. Listed.SelectMany(listed => listed.Rows).Where(row => row.IsBelow(place))])).Where(listed => listed.Rows.Count > 0).ToList();
            return inside.Count == 1 ? this with { Listed = inside } : this;
        }

        bool bare = Groups.Count == 1 && Groups[0].Count > 1 && Places[0] is null;
        Item[] own = bare ? [.. Groups[0].Where(item => places.Any(place => item.IsBelow(place)))] : [];
        if (bare && own.Length == 0)
        {
            // After the 報酬 of a 目 its 給料.
            places = [.. places.Select(place => AccountRows.LevelOf(place) == AccountRows.Levels.Length ? place.Parent?.Parent : null).OfType<Item>()];
            own = [.. Groups[0].Where(item => places.Any(place => item.IsBelow(place)))];
        }

        return own.Length == 0 ? this : this with { Groups = [own], Places = [places[0]] };
    }

    /// <summary>The name of the level.</summary>
    public string LevelName => AccountRows.Levels.Substring(Level - 1, 1);
}
