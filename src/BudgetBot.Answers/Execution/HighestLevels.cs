using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;

namespace BudgetBot.Answers.Execution;

/// <summary>A name that stands at several levels of one chart of accounts means the highest of them.</summary>
internal static class HighestLevels
{
    /// <summary>The rows of a name without those below the highest level of their chart; a row above others says its level.</summary>
    public static IReadOnlyList<Row> Of(IReadOnlyList<Row> rows)
    {
        Dictionary<Item, int[]> levels = rows.Where(row => LevelOf(row) > 0).GroupBy(row => ChartOf(row.Item))
            .ToDictionary(chart => chart.Key, chart => chart.Select(LevelOf).Distinct().Order().ToArray());
        return levels.Values.All(several => several.Length < 2) ? rows
            : [.. rows.Select(row => LevelOf(row) == 0 ? row : Kept(row, levels[ChartOf(row.Item)])).OfType<Row>()];
    }

    private static Row? Kept(Row row, int[] levels) => LevelOf(row) != levels[0] ? null
        : levels.Length == 1 ? row : new Row(row.Prints) { Level = AccountRows.Levels[LevelOf(row) - 1].ToString() };

    private static int LevelOf(Row row) => AccountRows.LevelOf(row.Item);

    // 歳入 or 歳出 of one account: what its 款 stand in.
    private static Item ChartOf(Item item)
    {
        Item at = item;
        while (AccountRows.LevelOf(at) > 0 && at.Parent is { } parent)
        {
            at = parent;
        }

        return at;
    }
}
