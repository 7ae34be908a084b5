using System.Text.RegularExpressions;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers what happens in which order: the steps of a scheme, the dates of a schedule.</summary>
public static partial class StepsHandler
{
    private const int MostSteps = 12;
    private const int LongestTitle = 24;

    // Words of boxes and arrows are shorter than a sentence.
    private const int ShortestStep = 15;

    /// <summary>Answers, or returns null where neither is asked or no title fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (Title(context, context.Speech.Schedules) is { } schedule && Dates(context, schedule) is { Count: > 1 } dates)
        {
            return DateHandler.Answer(context, dates);
        }

        return Title(context, context.Speech.Processes) is { } scheme && Steps(context, scheme) is { Count: > 1 } steps
            ? PassageReply.Sections(context, [(scheme.Item, steps)])
            : null;
    }

    // The title that holds most of what is asked: a heading, or a line that says no more than 〇事業提案募集スキーム.
    private static Passage? Title(TurnContext context, IReadOnlyList<(string Said, IReadOnlyList<string> Printed)> kinds)
    {
        string[] printed = [.. kinds.Where(kind => context.Question.Normalized.Contains(kind.Said, StringComparison.Ordinal)).SelectMany(kind => kind.Printed).Distinct()];
        return printed.Length == 0 ? null : context.FindPassages(string.Join(' ', printed), 60)
            .Where(passage => passage.Text.Length <= LongestTitle && printed.Any(word => TextNormalizer.Normalize(passage.Text).Contains(word, StringComparison.Ordinal))
                && PassageSearch.InScope(context.Question, passage.Citation.Document))
            .Select(passage => (Passage: passage, Coverage: CoverageOf(context, passage)))
            .Where(pair => context.Coverage.Words.Count == 0 || pair.Coverage >= PassageSearch.Enough)
            .OrderByDescending(pair => pair.Coverage).ThenByDescending(pair => Following(context, pair.Passage).Count()).Select(pair => pair.Passage).FirstOrDefault();
    }

    private static int CoverageOf(TurnContext context, Passage title) => context.Coverage.Words.Count == 0 ? 0
        : context.Coverage.Of((context.Printed.Of(title.Text), 1000), (title.Item.Name, 900), (context.Printed.PathOf(title.Item), PassageSearch.HeadingShare));

    private static IReadOnlyList<Fact> Dates(TurnContext context, Passage title) => [.. context.Snapshot
        .Facts(new FactFilter { Kind = FactKind.Date, Document = title.Citation.Document })
        .Where(fact => fact.Citation.Page is not null && fact.Citation.Page == title.Citation.Page).OrderBy(fact => fact.Citation.Lines.From)];

    private static IReadOnlyList<Passage> Steps(TurnContext context, Passage title) => [.. Following(context, title).Take(MostSteps)];

    private static IEnumerable<Passage> Following(TurnContext context, Passage title) => context.PassagesOf(title.Item)
        .Where(passage => passage.Role is PassageRole.Bullet or PassageRole.Prose && passage.Text.Length >= ShortestStep && passage.Citation.Page == title.Citation.Page
            && passage != title && IsSentence(passage.Text) && !context.Speech.IsReference(passage.Text));

    // A box names somebody, a step says what is done.
    private static bool IsSentence(string text) => Brackets().Replace(text, string.Empty).AsSpan().IndexOfAny('を', 'は', 'に') >= 0;

    [GeneratedRegex("[（(][^（）()]*[）)]", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();
}
