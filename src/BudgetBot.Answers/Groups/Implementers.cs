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
    private static readonly string[] Acting = ["が実施", "が行う", "がやる", "が単独で", "だけで実施", "だけが実施", "のみが実施", "が直接", "が実施団体", "自身が"];

    /// <summary>The implementer of some member that the question names, the longest name first; null where it names none.</summary>
    public static string? Named(TurnContext context, IReadOnlyList<Item> members)
    {
        string question = context.Question.Normalized;
        return members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)
            .Where(name => name.Length >= ShortestName ? question.Contains(TextNormalizer.NameKey(name), StringComparison.Ordinal) : IsSaidToAct(context.Question, TextNormalizer.NameKey(name)))
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault();
    }

    // 熊本県 is the name of the plan too: it acts in 「実施団体が熊本県」「熊本県が実施する」 only.
    private static bool IsSaidToAct(Question question, string name)
    {
        int at = question.Normalized.IndexOf(name, StringComparison.Ordinal);
        for (; at >= 0; at = question.Normalized.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            string after = question.Normalized[(at + name.Length)..];
            bool told = question.Wants(Operation.Implementer) && at > 0 && question.Normalized[at - 1] is 'が' or 'は' or 'に' or ':';
            if (told || Acting.Any(word => after.StartsWith(word, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
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
