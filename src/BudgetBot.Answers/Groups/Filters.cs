using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Groups;

/// <summary>Narrows the members of a group by what the question says: status, implementer, a word in the name, amounts.</summary>
public static class Filters
{
    private const int LeastWord = 8;
    private static readonly char[] Joints = ['の', 'は', 'が', 'を', 'に', 'で', 'と', 'も', 'や', '、', ' ', '?'];

    /// <summary>The members that pass, with the words that say how they were chosen.</summary>
    public static (IReadOnlyList<Item> Members, string Words) Apply(TurnContext context, IReadOnlyList<Item> members)
    {
        Question question = context.Question;
        IEnumerable<Item> rest = members;
        var words = new List<string>();
        if (question.Status is not null && members.Any(item => Members.PassageOf(context, item, PassageRole.Status) is not null))
        {
            rest = rest.Where(item => Members.PassageOf(context, item, PassageRole.Status)?.Text.Contains(question.Status, StringComparison.Ordinal) == true);
            words.Add(question.Status);
        }

        if (Implementers.Named(context, members) is { } implementer)
        {
            bool alone = Implementers.WantsAlone(context);
            rest = rest.Where(item => Implementers.Has(context, item, implementer, alone));
            words.Add("実施団体に" + implementer + (alone ? "だけ" : "を含む"));
        }

        if (question.Containing is not null)
        {
            string key = TextNormalizer.NameKey(question.Containing);
            rest = rest.Where(item => item.Name.Contains(key, StringComparison.Ordinal));
            words.Add("名称に「" + question.Containing + "」を含む");
        }

        if (question.Conditions.Count > 0)
        {
            rest = rest.Where(item => Members.FactOf(context, item) is { Figure.Yen: long yen } fact
                && !fact.Qualifiers.Contains(Qualifiers.Pool) && question.Conditions.All(condition => condition.Holds(yen)));
        }

        return ([.. rest], string.Join("、", words));
    }

    /// <summary>A word that is left over in a question about a table and stands in some names of its projects, but not in the table's own words; null where there is none.</summary>
    public static string? UnsaidWord(TurnContext context, Container container)
    {
        if (container.Item.Kind != ItemKind.Table || context.Question.Containing is not null)
        {
            return null;
        }

        string own = string.Join('\n', context.Snapshot.Papers.Where(source => source.Document == container.Item.Document)
            .SelectMany(source => source.Scope.Append(source.Title)).Append(container.Item.Printed).Select(TextNormalizer.NameKey));
        return context.Question.SubjectWords.SelectMany(word => word.Split(Joints, StringSplitOptions.RemoveEmptyEntries)).Select(word => word.Trim())
            .FirstOrDefault(word => Questions.Text.CharacterWeight.Weight(word) >= LeastWord && !own.Contains(word, StringComparison.Ordinal)
                && container.Members.Any(item => item.Name.Contains(word, StringComparison.Ordinal)) && !container.Members.All(item => item.Name.Contains(word, StringComparison.Ordinal)));
    }

    /// <summary>Whether the question narrows at all.</summary>
    public static bool Narrow(TurnContext context, IReadOnlyList<Item> members) => context.Question.Conditions.Count > 0
        || context.Question.Status is not null || context.Question.Containing is not null || Implementers.Named(context, members) is not null;
}
