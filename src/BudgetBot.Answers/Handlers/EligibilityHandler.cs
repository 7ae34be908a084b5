using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers whether a holder (公立病院) is eligible for a subsidy, from the remark or the notes of the item and of what it belongs to.</summary>
public static class EligibilityHandler
{
    private const int MostItems = 5;
    private const int Named = 700;

    /// <summary>Answers, or returns null where the question is not about a holder, or no note of a named item speaks of one.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        if (context.Question.Holder is null)
        {
            return null;
        }

        IReadOnlyList<Item> items = Items(context);
        if (items.Count == 0)
        {
            return null;
        }

        context.Topic = new Topic(context.Question, [.. items.Select(context.SubjectOf).Distinct()], items, []);
        AddLines(context, items);
        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>Says of each item whether the holder is eligible, and quotes the note.</summary>
    public static void AddLines(TurnContext context, IReadOnlyList<Item> items)
    {
        foreach (Item item in items)
        {
            if (NoteOf(context, item) is { } note)
            {
                string name = FactWords.Name(item) + (item.Parent is { Kind: ItemKind.Document } ? string.Empty : "（" + FactWords.Place(item) + "）");
                context.Reply.Mention(item);
                context.Reply.Line(Text(name + Verdict(context, note, item)), context.Reply.Cite(note.Passage));
                context.Reply.Line(Text("記載: 「"), context.Reply.Quote(note.Passage), Text("」"), context.Reply.Cite(note.Passage));
            }
        }
    }

    private static string Verdict(TurnContext context, EligibilityNote note, Item item) => note.Of(item) switch
    {
        NoteVerdict.Included => $"では、{note.Holder}も対象です。",
        NoteVerdict.Excluded => $"では、{note.Holder}は対象外です。",
        _ when item.Equals(note.Passage.Item) => "について、対象を限る注記があります。" + Listed(context, note, item),
        _ => $"は、{note.Holder}を対象外とするものとして挙げられていません。",
    };

    private static string Listed(TurnContext context, EligibilityNote note, Item item)
    {
        Item[] excluded = [.. Below(context, item).Where(below => note.Of(below) == NoteVerdict.Excluded)];
        foreach (Item below in excluded)
        {
            context.Reply.Mention(below);
        }

        return excluded.Length is 0 or > 12 ? string.Empty : $"{note.Holder}が対象外のもの: " + string.Join("、", excluded.Select(below => below.Printed)) + "。";
    }

    private static IEnumerable<Item> Below(TurnContext context, Item item)
    {
        foreach (Item child in context.Snapshot.Children(item))
        {
            Item[] below = [.. Below(context, child)];
            foreach (Item leaf in below.Length == 0 ? [child] : below)
            {
                yield return leaf;
            }
        }
    }

    private static IReadOnlyList<Item> Items(TurnContext context)
    {
        bool Able(Subject subject) => subject.Items.Any(item => NoteOf(context, item) is not null);
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, Able);
        Link[] links = choice.Found ? [.. choice.Best] : [.. context.Question.Links.Where(link => link.NameCoverage >= Named && Able(link.Subject)).Take(1)];
        return ByPlace.Narrow(context, [.. links.SelectMany(link => link.Subject.Items).Where(item => NoteOf(context, item) is not null).Take(MostItems)]);
    }

    // The item's own remark or note first, then those of what it belongs to.
    private static EligibilityNote? NoteOf(TurnContext context, Item item)
    {
        Japanese.Lexicon.LexiconTable words = context.Snapshot.Words.Table("eligibility");
        foreach (Item at in item.Lineage.Where(at => at.Kind != ItemKind.Document))
        {
            foreach (Passage passage in context.PassagesOf(at).Where(passage => passage.Role is PassageRole.Remark or PassageRole.Note))
            {
                if (EligibilityNote.Read(passage, words) is { } note)
                {
                    return note;
                }
            }
        }

        return null;
    }
}
