using System.Text.RegularExpressions;

namespace BudgetBot.Reading.Tables.Indicators;

/// <summary>A heading of goals on a page: 【２ 居宅等における医療の提供に関する目標】, or （１）医師 below one.</summary>
/// <param name="Printed">The heading.</param>
/// <param name="Key">The words that indicators share with it.</param>
/// <param name="Line">Where it stands.</param>
/// <param name="Above">The heading that it belongs to, or null.</param>
internal sealed record GoalSection(string Printed, string Key, int Line, GoalSection? Above);

/// <summary>The headings of goals of a page, and which tables belong to them.</summary>
internal sealed partial class GoalSections
{
    private const int ShortestShared = 2;
    private const int MostTables = 8;
    private readonly IReadOnlyList<GoalSection> leaves;

    private GoalSections(IReadOnlyList<GoalSection> leaves) => this.leaves = leaves;

    /// <summary>The headings of a page.</summary>
    public static GoalSections Find(TablePage page, TableWords words)
    {
        var all = new List<GoalSection>();
        GoalSection? above = null;
        foreach (PageLine line in page.Lines)
        {
            Match heading = HeadingPattern().Match(line.Text);
            string? goal = heading.Success ? words.Of("goal").FirstOrDefault(word => heading.Groups["key"].Value.EndsWith(word, StringComparison.Ordinal)) : null;
            Match below = BelowPattern().Match(line.Text);
            if (goal is not null)
            {
                all.Add(above = new GoalSection(line.Text, heading.Groups["key"].Value[..^goal.Length], line.Number, null));
            }
            else if (below.Success && above is not null)
            {
                all.Add(new GoalSection(line.Text[..below.Groups["key"].Index] + below.Groups["key"].Value, below.Groups["key"].Value, line.Number, above));
            }
        }

        return new GoalSections([.. all.Where(section => !all.Exists(other => other.Above == section))]);
    }

    /// <summary>
    /// The heading of each table: the only one of the page, or, where there are as many headings as tables, the one way to pair them
    /// by the words that they share. Null where that does not tell.
    /// </summary>
    public IReadOnlyList<GoalSection>? Pair(IReadOnlyList<IndicatorTable> tables)
    {
        if (leaves.Count == 1)
        {
            return [.. tables.Select(_ => leaves[0])];
        }

        if (leaves.Count != tables.Count || tables.Count > MostTables)
        {
            return null;
        }

        decimal[][] scores = [.. tables.Select(table => leaves.Select(leaf => table.Indicators.Sum(one => Shared(one.Name, leaf.Key))).ToArray())];
        (decimal best, int[] chosen, bool unique) = Best(scores, 0, new bool[leaves.Count]);
        return unique && best > 0 ? [.. chosen.Select(leaf => leaves[leaf])] : null;
    }

    /// <summary>The longest common stretch, weighted by how much of the heading it is; 0 below two characters.</summary>
    private static decimal Shared(string name, string key)
    {
        for (int length = Math.Min(name.Length, key.Length); length >= ShortestShared; length--)
        {
            for (int at = 0; at + length <= key.Length; at++)
            {
                if (name.Contains(key.Substring(at, length), StringComparison.Ordinal))
                {
                    return (decimal)length * length / key.Length;
                }
            }
        }

        return 0;
    }

    /// <summary>The pairing with the highest sum in which every pair shares something; not unique where two have that sum.</summary>
    private static (decimal Best, int[] Chosen, bool Unique) Best(decimal[][] scores, int table, bool[] used)
    {
        if (table == scores.Length)
        {
            return (0, [], true);
        }

        (decimal Best, int[] Chosen, bool Unique) best = (-1, [], false);
        for (int leaf = 0; leaf < used.Length; leaf++)
        {
            if (used[leaf] || scores[table][leaf] == 0)
            {
                continue;
            }

            used[leaf] = true;
            (decimal sum, int[] chosen, bool unique) = Best(scores, table + 1, used);
            used[leaf] = false;
            if (sum < 0 || sum + scores[table][leaf] < best.Best)
            {
                continue;
            }

            best = (sum + scores[table][leaf], [leaf, .. chosen], unique && sum + scores[table][leaf] > best.Best);
        }

        return best;
    }

    [GeneratedRegex(@"^【\s*(?:[0-9０-９]{1,2}\s*)?(?<key>.+)】$", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"^[（(][0-9０-９]{1,2}[）)]\s*(?<key>[^：:]{1,16})[：:]", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex BelowPattern();
}
