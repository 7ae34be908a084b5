using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Handlers;

/// <summary>
/// Refuses where the share of one of a project's implementers is asked for (…事業のうち熊本大学病院分): papers print what the project costs, and
/// that is no answer.
/// </summary>
public static class ImplementerPart
{
    private const int Named = 700;
    private const int ShortestName = 3;
    private static readonly char[] Joints = ['、', '（', '）', '(', ')', ',', '・', '　', ' ', '\n'];

    /// <summary>The refusal, or null where no such share is asked for.</summary>
    public static Answer? TryAnswer(TurnContext context) =>
        context.Question.Links is [{ NameCoverage: >= Named, ByReading: false } link, ..] && Array.Exists([.. Implementers(context, link)], name => IsPart(context, name))
            ? Refusals.NoDetail(context, "お尋ねの部分だけの額") : null;

    private static IEnumerable<string> Implementers(TurnContext context, Link link) => link.Subject.Items
        .SelectMany(context.PassagesOf).Where(passage => passage.Role == PassageRole.Implementer)
        .SelectMany(passage => passage.Text.Split(Joints, StringSplitOptions.RemoveEmptyEntries)).Select(TextNormalizer.NameKey)
        .Where(name => name.Length >= ShortestName && !link.Subject.Name.Contains(name, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal);

    // 「…のうち熊本大学病院」, 「熊本市分」, 「県看護協会に渡る」
    private static bool IsPart(TurnContext context, string name)
    {
        string text = context.Question.Normalized;
        int at = text.IndexOf(name, StringComparison.Ordinal);
        bool ofWhich = at > 0 && text[..at].TrimEnd('、', ' ', 'の') is var before && context.Words.Ends(SpeechKind.OfWhich, before);
        return at > 0 && !context.Question.Wants(Questions.Operation.Implementer) && (ofWhich || context.Speech.IsPortion(text[(at + name.Length)..]));
    }
}
