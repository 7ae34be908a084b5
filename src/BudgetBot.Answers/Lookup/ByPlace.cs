using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>Tells items of one name apart by the headings above them: 「へき地診療所の設備整備」 means the one below 設備整備費.</summary>
public static class ByPlace
{
    /// <summary>The items whose headings hold most of the words that their own name does not; all of them where no heading tells more.</summary>
    public static IReadOnlyList<Item> Narrow(TurnContext context, IReadOnlyList<Item> items)
    {
        if (items.Count < 2)
        {
            return items;
        }

        (Item Item, int Pairs)[] counted = [.. items.Select(item => (item, Pairs(context.Question.Normalized, item)))];
        int most = counted.Max(pair => pair.Pairs);
        return [.. counted.Where(pair => pair.Pairs == most).Select(pair => pair.Item)];
    }

    private static int Pairs(string question, Item item)
    {
        string path = string.Join('\n', item.Path.Select(TextNormalizer.NameKey));
        string rest = question.Replace(item.Name, "\n", StringComparison.Ordinal);
        int count = 0;
        for (int i = 0; i + 1 < rest.Length; i++)
        {
            count += CharacterWeight.Of(rest[i]) * CharacterWeight.Of(rest[i + 1]) == 16 && path.AsSpan().IndexOf(rest.AsSpan(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return count;
    }
}
