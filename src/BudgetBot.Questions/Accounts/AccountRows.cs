using BudgetBot.Facts;
using BudgetBot.Snapshot;

namespace BudgetBot.Questions.Accounts;

/// <summary>The rows of charts of accounts: items whose numbers are those of a 款, 項, 目 or 節.</summary>
public sealed class AccountRows
{
    /// <summary>The names of the levels, the highest first.</summary>
    public const string Levels = "款項目節";

    private readonly ILookup<Item, Item> children;

    /// <summary>The rows of all documents of a snapshot.</summary>
    public AccountRows(SnapshotReader snapshot)
    {
        children = snapshot.Items.Where(item => item.Parent is not null).ToLookup(item => item.Parent!);
        All = [.. snapshot.Items.Where(item => LevelOf(item) > 0)];
        Parts = [.. snapshot.Items.Where(IsPartOfDetail)];
        Roots = [.. All.Where(item => LevelOf(item) == 1 && item.Parent is not null).Select(item => item.Parent!).Distinct()];
    }

    /// <summary>All rows in the order of the documents.</summary>
    public IReadOnlyList<Item> All { get; }

    /// <summary>The printed parts of 節.</summary>
    public IReadOnlyList<Item> Parts { get; }

    /// <summary>What the 款 stand in: 歳入 and 歳出 of each account.</summary>
    public IReadOnlyList<Item> Roots { get; }

    /// <summary>1 for a 款 to 4 for a 節; 0 for what is no row of a chart.</summary>
    public static int LevelOf(Item item) => item.Number is ['第', .., var level] ? Levels.IndexOf(level, StringComparison.Ordinal) + 1 : 0;

    /// <summary>The number of a row within what it stands in; 0 where it is none.</summary>
    public static int NumberOf(Item item) => LevelOf(item) > 0 && int.TryParse(item.Number.AsSpan(1, item.Number!.Length - 2), System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : 0;

    /// <summary>Whether an item is a printed part of a 節: 消耗品費 of 需用費.</summary>
    public static bool IsPartOfDetail(Item item) => LevelOf(item) == 0 && item.Parent is { } parent && LevelOf(parent) == Levels.Length;

    /// <summary>The rows of a level below an item, in the order of the document.</summary>
    /// <param name="item">The item.</param>
    /// <param name="level">The level.</param>
    /// <param name="ended">With those that have no number: rows of the year before that this year no longer has (廃目).</param>
    public IReadOnlyList<Item> Below(Item item, int level, bool ended = false)
    {
        var found = new List<Item>();
        foreach (Item child in children[item])
        {
            int own = LevelOf(child);
            if (own == level || (ended && child is { Number: null, Kind: ItemKind.Entry } && level < Levels.Length && LevelOf(item) == level - 1))
            {
                found.Add(child);
            }
            else if (own < level)
            {
                found.AddRange(Below(child, level, ended));
            }
        }

        return found;
    }
}
