using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Lookup;

/// <summary>Which members and bases of a budget a question names, by their names or by the amounts that it mentions.</summary>
/// <param name="Family">The budget.</param>
/// <param name="Parts">The parts named, in the order of the paper.</param>
/// <param name="Whole">Whether the whole is named.</param>
/// <param name="Named">The bases named, in the order of the words; the part of a base before 公費 where it is asked for.</param>
public sealed record FamilyQuestion(BudgetFamily Family, IReadOnlyList<Item> Parts, bool Whole, IReadOnlyList<string> Named)
{
    // Two kanji that nothing of the budget explains ask for something else in it.
    private const int MostUnexplained = 8;
    private const string PartEnding = "分";

    /// <summary>The bases by which papers print such budgets.</summary>
    public static IReadOnlyList<string> Bases { get; } = [BudgetFamily.AllFunds, "国", "地方"];

    /// <summary>The base that is meant: the first named, or all funds.</summary>
    public string Base => Named.Count > 0 ? Named[0] : BudgetFamily.AllFunds;

    /// <summary>Reads a question, or returns null where it is about no such budget.</summary>
    public static FamilyQuestion? Read(TurnContext context)
    {
        Question question = context.Question;
        bool other = question.Divisions.Count + question.Rows.Count + question.Conditions.Count > 0 || question.Repeated || question.Previous || question.Rank is not null
            || question.Status is not null || question.Years.Any(year => year != context.Chooser.Newest) || question.Stages.Any(stage => stage is not (Stage.Draft or Stage.Initial));
        if (other || BudgetFamily.Of(context) is not { } family || (question.Document is { } document && !question.NamesPaper && document != context.Reader.OwnerOf(family.Whole))
            || question.SubjectWords.Any(word => Explained.LongestUnexplained(word, WordsOf(context, family)) >= MostUnexplained))
        {
            return null;
        }

        string rest = question.Normalized.Replace(family.Whole.Name, " ", StringComparison.Ordinal);
        Item[] parts = [.. family.Parts.Where(part => rest.Contains(part.Name, StringComparison.Ordinal))];
        Item[] shortened = [.. family.Parts.Where(part => part.Name.EndsWith(PartEnding, StringComparison.Ordinal) && rest.Contains(part.Name[..^1], StringComparison.Ordinal))];
        parts = parts.Length < family.Parts.Count && shortened.Length == family.Parts.Count ? shortened : parts;
        var figures = new FamilyFigures(context, family);
        if (question.Mentions.Any(mention => !family.Members.Any(member => Bases.Any(word => figures.All(member, word).Any(operand => operand.Yen == mention.Yen)))))
        {
            return null;
        }

        Item[] mentioned = [.. family.Members.Where(member => question.Mentions.Any(mention => family.Prints(context, member, BudgetFamily.AllFunds).Any(fact => fact.Figure.Yen == mention.Yen)))];
        return new FamilyQuestion(
            family,
            parts.Length > 0 ? parts : [.. mentioned.Where(member => member != family.Whole)],
            question.Total || mentioned.Contains(family.Whole),
            Narrowed(question));
    }

    // 「公費のうち地方」 asks for 地方 alone.
    private static IReadOnlyList<string> Narrowed(Question question) => question.Bases.Count > 1 && question.Normalized.Contains(BudgetFamily.AllFunds + "のうち", StringComparison.Ordinal)
        ? [.. question.Bases.Where(word => word != BudgetFamily.AllFunds)]
        : question.Bases;

    private static string WordsOf(TurnContext context, BudgetFamily family) => string.Join('\n', family.Members.SelectMany(item => item.Path.Append(item.Printed))
        .Concat(context.Snapshot.Papers.SelectMany(source => source.Scope.Append(source.Title))).Select(TextNormalizer.NameKey));
}
