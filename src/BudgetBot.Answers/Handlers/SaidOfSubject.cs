using BudgetBot.Answers.Groups;
using BudgetBot.Answers.Lookup;
using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers with what a named item does, where its text and not its name holds the nouns that are asked for.</summary>
public static class SaidOfSubject
{
    // Two full characters in a row that nothing explains are another word.
    private const int Foreign = 8;
    // Per mille of a name. Of one that is said in part, every noun beside it must stand in the text.
    private const int LeastName = 300;
    private const int Explains = 620;
    private const int MostOfName = 500;
    private const int LeastNamed = 2;
    private const int WholeName = 900;
    private const int MostHeldOut = 400;
    private const int MostLinks = 8;
    private const int MostWords = 2;
    private const int Margin = 20;

    /// <summary>Answers, or returns null where nobody asks for more than the name, or the text does not hold it.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Coverage.Words.Count == 0 || context.Speech.AsksForMoney(context.Question.Normalized) || SaysNameOnly(context))
        {
            return null;
        }

        (Item Item, Link Link)? best = null;
        int most = 0;
        foreach ((Item item, Link link) in Described(context))
        {
            int held = HeldOf(context, item, link.NameCoverage >= MostOfName ? MostHeldOut : 0);
            if (held > most)
            {
                (best, most) = ((item, link), held);
            }
        }

        return best is not { } found || (found.Link.NameCoverage < WholeName && IsBetterSaid(context, found.Item)) ? null : AttributeHandler.Description(context, [found.Item], context.Speech.AsksForWord(context.Question.Normalized));
    }

    /// <summary>Whether a named item's texts lack the last noun of the question: then they do not say what is asked.</summary>
    public static bool Lacks(TurnContext context, Subject subject) =>
        AskedWords.Focus(context.Coverage.Words, context.Speech) is { } focus && !IsHeld(context, focus, Explained.TextOf(context, subject));

    /// <summary>Whether one item is named, and the last noun of the question is not in its name.</summary>
    public static bool AsksBeyondName(TurnContext context) => context.Question is { Parts.Count: 0, Links: [{ NameCoverage: >= MostOfName, ByReading: false } best, ..] } && !context.Speech.AsksForMoney(context.Question.Normalized)
        && AskedWords.Focus(context.Coverage.Words, context.Speech) is { } focus && !IsHeld(context, focus, best.Subject.Name);

    /// <summary>Answers with what the items of the turn before do, where their texts hold every noun of a short question: 「どこを支援するの」.</summary>
    public static Answer? OfBefore(TurnContext context, Topic before)
    {
        AskedWord[] words = [.. context.Coverage.Words.Where(word => !AskedWords.IsYear(word.Said) && !context.Speech.IsAsking(word.Said))];
        Item[] items = context.Coverage.Words.Count == 0 || words.Length > MostWords || before.Subjects.Count != 1 ? [] : [.. before.Subjects[0].Items.Where(item => Members.PassageOf(context, item, PassageRole.Description) is not null)];
        return items.Length > 0 && words.All(word => IsHeld(context, word, Explained.TextOf(context, before.Subjects[0]))) ? AttributeHandler.Description(context, items) : null;
    }

    // 「在宅医療・救急医療連携セミナー」 alone asks for its amount; the text of what it stands in says something else.
    private static bool SaysNameOnly(TurnContext context) => context.Question.Operation is Operation.Unspecified && !context.Speech.AsksForWord(context.Question.Normalized)
        && context.Question.Links.Any(link => link.Whole && context.Coverage.Words.All(word => AskedWords.IsYear(word.Said) || IsHeld(context, word, link.Subject.Name)));

    // Another place says more of what is asked.
    private static bool IsBetterSaid(TurnContext context, Item item) => context.Matches.Count > 0 && context.Matches[0].Passage.Item != item
        && context.Matches[0].Coverage > Margin + context.PassagesOf(item).Where(passage => passage.Role == PassageRole.Description)
            .Max(passage => PassageSearch.CoverageOf(context, passage.Text, item));

    private static IEnumerable<(Item Item, Link Link)> Described(TurnContext context) => context.Question.Links.Where(link => !link.ByReading && (link.NameCoverage >= LeastName || link.Coverage >= Explains))
        .Take(MostLinks).SelectMany(link => link.Subject.Items.Select(item => (item, link))).Where(pair => Members.PassageOf(context, pair.item, PassageRole.Description) is not null);

    // What the text holds beyond the name, in weights of characters; 0 where it lacks what is asked or most of the rest.
    private static int HeldOf(TurnContext context, Item item, int mostLost)
    {
        string path = context.Printed.PathOf(item);
        string names = path.Length == 0 ? item.Name : path + "\n" + item.Name;
        string text = names + "\n" + string.Join('\n', context.PassagesOf(item).Select(passage => context.Printed.Of(passage.Text)));
        AskedWord? focus = AskedWords.Focus(context.Coverage.Words, context.Speech);
        (int held, int lost, int named) = (0, 0, 0);
        foreach (AskedWord word in context.Coverage.Words.Where(word => !AskedWords.IsYear(word.Said)))
        {
            int weight = word.Said.Length;
            if (context.Speech.IsAsking(word.Said))
            {
                held++;
            }
            else if (IsHeld(context, word, names))
            {
                named += weight;
            }
            else if (!context.Question.Wants(Operation.List) && IsHeld(context, word, text))
            {
                held += weight;
            }
            else if (word == focus)
            {
                return 0;
            }
            else
            {
                lost += weight;
            }
        }

        // 「…の一覧」 of what the text only speaks of would be names that it does not print.
        return held == 0 || named < LeastNamed || lost * 1000 > (held + lost) * mostLost ? 0 : named + held;
    }

    private static bool IsHeld(TurnContext context, AskedWord word, string text) => word.Forms.Any(form => Explained.LongestUnexplained(form, text) < Foreign
        || (context.Speech.WithoutSuffix(form) is { } stem && Explained.LongestUnexplained(stem, text) == 0));
}
