using BudgetBot.Facts;
using BudgetBot.Questions.Accounts;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Rows of charts of accounts by level.</summary>
internal sealed class AccountLevels(RowFacts facts)
{
    private const string Expenditure = "歳出";

    /// <summary>The number of a level, 1 for a 款; 0 for what is none of a chart.</summary>
    public static int NumberOf(Level level) => level switch
    {
        Level.Title => 1,
        Level.Item => 2,
        Level.Paragraph => 3,
        Level.Clause => 4,
        _ => 0,
    };

    /// <summary>
    /// The rows of a level below an item, in the order of the document; of an account as a whole those of its expenditure.
    /// </summary>
    public IReadOnlyList<Item> Below(Item item, int level)
    {
        Item? side = facts.Children(item).FirstOrDefault(child => child.Name == Expenditure && IsSide(child));
        return [.. Find(side ?? item, level)];
    }

    /// <summary>Whether an item is 歳入 or 歳出: 款 stand right below.</summary>
    public bool IsSide(Item item) => facts.Children(item).Any(child => AccountRows.LevelOf(child) == 1);

    private IEnumerable<Item> Find(Item item, int level)
    {
        foreach (Item child in facts.Children(item))
        {
            int own = AccountRows.LevelOf(child);
            if (own == level)
            {
                yield return child;
            }
            else if (own < level)
            {
                foreach (Item below in Find(child, level))
                {
                    yield return below;
                }
            }
        }
    }
}
