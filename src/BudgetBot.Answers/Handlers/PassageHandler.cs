using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Text;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with the sentence, list element or list of a source that says what is asked, quoted as it stands.</summary>
public static class PassageHandler
{
    private const int MostQuoted = 3;

    // A question that names nothing that has an amount is answered with a sentence before any amount.
    private const int Clear = 800;

    // An element that holds so much more of the words than the others of its list is meant alone.
    private const int Distinct = 120;
    private const int LeastNew = 4;

    /// <summary>Answers, or returns null where no passage says enough of what is asked.</summary>
    public static Answer? TryAnswer(TurnContext context) => TryAnswer(context, PassageSearch.Enough, _ => true);

    /// <summary>Answers only where a passage holds nearly all that is asked.</summary>
    public static Answer? Clearly(TurnContext context) => TryAnswer(context, Clear, _ => true);

    /// <summary>Answers with passages of a kind, or returns null where none holds enough.</summary>
    public static Answer? TryAnswer(TurnContext context, int least, Func<Passage, bool> kind)
    {
        PassageMatch[] matches = [.. context.Matches.Where(match => match.Coverage >= least && kind(match.Passage) && SaysMore(context, match.Passage))];
        if (matches.Length == 0)
        {
            return null;
        }

        if (matches.Take(MostQuoted).Select((match, at) => Noted(context, match.Passage, at == 0)).FirstOrDefault(found => found is not null) is { } noted)
        {
            return PassageReply.Sections(context, [(noted, [.. context.PassagesOf(noted).Where(passage => passage.Role != PassageRole.Heading)])]);
        }

        return WholeList(context, matches) is { } heading
            ? PassageReply.Sections(context, [(heading, Elements(context, heading))])
            : PassageReply.Sentences(context, [.. matches.Take(MostQuoted).Select(match => match.Passage)]);
    }

    // A sentence of the question's own words does not say who or where: 「１団体から２事業の提案」.
    private static bool SaysMore(TurnContext context, Passage passage) => !context.Speech.AsksForWord(context.Question.Normalized)
        || TextNormalizer.NameKey(passage.Text).Where(c => CharacterWeight.Of(c) > 1 && !context.Question.Normalized.Contains(c, StringComparison.Ordinal)).Distinct().Count() >= LeastNew;

    // 「基準は」, 「流れは」, 「全部」 ask for the list, unless one element holds words that the others lack.
    private static Item? WholeList(TurnContext context, PassageMatch[] matches)
    {
        Item? heading = matches.Select(match => match.Passage).FirstOrDefault(passage => IsElement(passage) && AsksForList(context, passage.Item))?.Item;
        if (heading is null)
        {
            return null;
        }

        int[] elements = [.. Elements(context, heading).Select(passage => PassageSearch.CoverageOf(context, passage.Text, heading)).OrderDescending()];
        return elements.Length > 2 && elements[0] - elements[elements.Length / 2] < Distinct ? heading : null;
    }

    // A note of a list says most of what is asked, and all of the list is wanted: 「事業区分をぜんぶ」, ※事業区分３、５は介護分.
    private static Item? Noted(TurnContext context, Passage found, bool best) => found.Role == PassageRole.Note && found.Item.Kind == ItemKind.Section
        && context.Question.Wants(Operation.List) && (best || IsAbout(context, found.Item)) && Elements(context, found.Item).Count > 1 ? found.Item : null;

    private static bool IsAbout(TurnContext context, Item heading) => AskedWords.Focus(context.Coverage.Words, context.Speech) is { } focus
        && focus.Forms.Any(form => heading.Name.Contains(form, StringComparison.Ordinal));

    private static bool AsksForList(TurnContext context, Item heading) => context.Question.Wants(Operation.List) || context.Speech.Headings
        .Any(kind => context.Question.Normalized.Contains(kind.Said, StringComparison.Ordinal) && kind.Printed.Any(word => heading.Name.Contains(word, StringComparison.Ordinal)));

    private static IReadOnlyList<Passage> Elements(TurnContext context, Item heading) => [.. context.PassagesOf(heading).Where(IsElement)];

    private static bool IsElement(Passage passage) => passage.Role == PassageRole.Bullet && passage.Item.Kind == ItemKind.Section;
}
