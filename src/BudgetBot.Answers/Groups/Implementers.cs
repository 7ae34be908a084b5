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
    private const int ShortestShort = 3;
    private const int LongestPlace = 3;
    private static readonly string[] ShortActing = ["が実施", "が行", "がや", "が担", "が受け", "だけ", "のみ", "の事業", "の実施する", "は何を", "はどの事業", "が手がけ"];
    private static readonly string[] Acting = ["が実施", "が行う", "がやる", "が単独で", "だけで実施", "だけが実施", "のみが実施", "が直接", "が実施団体", "自身が"];

    /// <summary>The implementer of some member that the question names, the longest name first; null where it names none.</summary>
    public static string? Named(TurnContext context, IReadOnlyList<Item> members)
    {
        string question = context.Question.Normalized;
        return members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries))
            .Select(name => name.Trim()).Where(name => name.Length > 1).Distinct(StringComparer.Ordinal)
            .Where(name => name.Length >= ShortestName ? question.Contains(TextNormalizer.NameKey(name), StringComparison.Ordinal) : IsSaidToAct(context.Question, TextNormalizer.NameKey(name)))
            .OrderByDescending(name => name.Length).ThenBy(name => name, StringComparer.Ordinal).FirstOrDefault() ?? NamedShort(context, members);
    }

    // 看護協会 of 県看護協会, 大学病院 of 熊本大学病院: without the place that the paper is of.
    private static string? NamedShort(TurnContext context, IReadOnlyList<Item> members)
    {
        string[] names = [.. members.SelectMany(item => context.PassagesOf(item)).Where(passage => passage.Role == PassageRole.Implementer)
            .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries)).Select(name => name.Trim()).Where(name => name.Length > ShortestName).Distinct(StringComparer.Ordinal)];
        string owner = string.Concat(context.Snapshot.Papers.Where(source => members.Count > 0 && source.Document == members[0].Document).Select(source => source.Publisher));
        return names.Where(name => Enumerable.Range(1, Math.Min(LongestPlace, name.Length - ShortestShort)).Any(cut => (name[..cut] == "県" || owner.StartsWith(name[..cut], StringComparison.Ordinal)) && ActsAlone(context.Question.Normalized, TextNormalizer.NameKey(name[cut..]))))
            .OrderByDescending(name => name.Length).FirstOrDefault();
    }

    private static bool ActsAlone(string question, string name)
    {
        int at = question.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || Questions.Text.CharacterWeight.Of(question[at - 1]) < 4) && ShortActing.Any(word => question.AsSpan(at + name.Length).StartsWith(word, StringComparison.Ordinal));
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
    public static bool WantsAlone(Question question) =>
        question.Normalized.Contains("だけ", StringComparison.Ordinal) || question.Normalized.Contains("のみ", StringComparison.Ordinal)
        || question.Normalized.Contains("単独で", StringComparison.Ordinal);
}
