using BudgetBot.Answers.Handlers;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Groups;

/// <summary>Who carries projects out, as the tables print it.</summary>
public static class Implementers
{
    private static readonly char[] Joints = ['、', '（', '）', '(', ')', ',', '・', '　', ' ', '\n'];
    private const int ShortestName = 4;

    /// <summary>The implementer of some member that the question names, the longest name first; null where it names none.</summary>
    public static string? Named(TurnContext context, IReadOnlyList<Item> members)
    {
        string question = context.Question.Normalized;
        return members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim()).Where(name => name.Length >= ShortestName).Distinct(StringComparer.Ordinal)
            .Where(name => question.Contains(TextNormalizer.NameKey(name), StringComparison.Ordinal))
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }

    /// <summary>Whether an item's implementers include a name (or are only it).</summary>
    public static bool Has(TurnContext context, Item item, string implementer, bool alone)
    {
        Passage? passage = Members.PassageOf(context, item, PassageRole.Implementer);
        if (passage is null)
        {
            return false;
        }

        string text = TextNormalizer.NameKey(passage.Text);
        string key = TextNormalizer.NameKey(implementer);
        return alone ? text == key : text.Split(Joints, StringSplitOptions.RemoveEmptyEntries).Any(name => name == key);
    }

    /// <summary>Whether the question wants projects of this implementer alone.</summary>
    public static bool WantsAlone(Question question) =>
        question.Normalized.Contains("だけ", StringComparison.Ordinal) || question.Normalized.Contains("のみ", StringComparison.Ordinal)
        || question.Normalized.Contains("単独で", StringComparison.Ordinal);
}
