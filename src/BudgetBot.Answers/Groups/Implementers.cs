using BudgetBot.Answers.Handlers;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;

namespace BudgetBot.Answers.Groups;

/// <summary>Who carries projects out, as the tables print it.</summary>
public static class Implementers
{
    private static readonly char[] Joints = ['、', '（', '）', '(', ')', ',', '・', '　', ' ', '\n'];
    private const int ShortestName = 4;
    private const int ShortestShort = 3;
    private const int LongestPlace = 3;

    /// <summary>The implementer of some member that the question names, the longest name first; null where it names none.</summary>
    public static string? Named(TurnContext context, IReadOnlyList<Item> members)
    {
        string question = context.Question.Normalized;
        return members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)
            .Where(name => name.Length >= ShortestName ? question.Contains(TextNormalizer.NameKey(name), StringComparison.Ordinal) : IsSaidToAct(context, TextNormalizer.NameKey(name)))
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault() ?? NamedShort(context, members);
    }

    // 看護協会 of 県看護協会, 大学病院 of 熊本大学病院: without the place that the paper is of.
    private static string? NamedShort(TurnContext context, IReadOnlyList<Item> members)
    {
        string[] names = [.. members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries)).Select(name => name.Trim()).Where(name => name.Length > ShortestName).Distinct(StringComparer.Ordinal)];
        string owner = string.Concat(context.Snapshot.Papers.Where(source => members.Count > 0 && source.Document == members[0].Document).Select(source => source.Publisher));
        return names.Where(name => Enumerable.Range(1, Math.Min(LongestPlace, name.Length - ShortestShort)).Any(cut => (name[..cut] == "県" || owner.StartsWith(name[..cut], StringComparison.Ordinal)) && ActsAlone(context, TextNormalizer.NameKey(name[cut..]))))
            .OrderByDescending(name => name.Length).FirstOrDefault();
    }

    private static bool ActsAlone(TurnContext context, string name)
    {
        string question = context.Question.Normalized;
        int at = question.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Questions.Text.CharacterWeight.Of(question[at - 1]) < 4) && context.Words.Opens(SpeechKind.ActsShort, question.AsSpan(at + name.Length));
    }

    // 熊本県 is the name of the plan too: it acts in 「実施団体が熊本県」「熊本県が実施する」 only.
    private static bool IsSaidToAct(TurnContext context, string name)
    {
        Question question = context.Question;
        int at = question.Normalized.IndexOf(name, StringComparison.Ordinal);
        for (; at >= 0; at = question.Normalized.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            bool told = question.Wants(Operation.Implementer) && at > 0 && question.Normalized[at - 1] is 'が' or 'は' or 'に' or ':';
            if (told || context.Words.Opens(SpeechKind.Acting, question.Normalized.AsSpan(at + name.Length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the projects of an implementer are said to be its own: 県看護協会の事業, 看護協会の事業.</summary>
    public static bool IsOwner(Question question, string name)
    {
        int at = question.Normalized.IndexOf("の事業", StringComparison.Ordinal);
        return at >= ShortestShort && TextNormalizer.NameKey(name).EndsWith(question.Normalized[(at - ShortestShort)..at], StringComparison.Ordinal);
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
    public static bool WantsAlone(TurnContext context) => context.Words.Holds(SpeechKind.Alone, context.Question.Normalized);
}
