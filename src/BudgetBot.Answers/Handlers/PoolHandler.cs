using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Lookup;
using BudgetBot.Facts;
using BudgetBot.Questions.Linking;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Answers of which pool an amount is part (内数): the printed amount, the pool, and the note that says so.</summary>
public static class PoolHandler
{
    private const int MostItems = 3;
    private const int MostNotes = 3;

    /// <summary>Answers, or returns null where no subject with money fits.</summary>
    public static Answer? TryAnswer(TurnContext context)
    {
        SubjectChoice choice = SubjectChooser.Choose(context.Question.Links, subject => context.Sheet(subject).HasMoney);
        if (!choice.Found)
        {
            return null;
        }

        Subject subject = choice.Best[0].Subject;
        IReadOnlyList<Fact> facts = context.Chooser.Choose(context.Sheet(subject), context.Question);
        Fact? mentioned = context.Sheet(subject).All.FirstOrDefault(fact => fact.Figure.Yen is long yen && context.Question.Mentions.Any(mention => mention.Yen == yen));
        Fact? main = mentioned ?? (facts.Count > 0 ? facts[0] : null);
        if (main is null)
        {
            return null;
        }

        if (context.Question.Account && main.Base.Count == 0 && !Notes(context, main.Item).Any())
        {
            return Refusals.NoDetail(context, "お尋ねの会計");
        }

        context.Topic = new Topic(context.Question, [subject], [], [main]);
        bool pool = main.Qualifiers.Contains(Qualifiers.Pool) || main.Figure.State == FigureState.Shared;
        bool repeated = main.Qualifiers.Contains(Qualifiers.Repeated) || main.Qualifiers.Contains(Qualifiers.PartlyRepeated);
        context.Reply.Line(
            context.Reply.Name(main.Item), Text("の" + FactWords.YearAndStage(main) + FactWords.Remarks(main) + "は"), context.Reply.Amount(main, strong: true),
            Text(pool ? "で、単独の額ではなく内数です。" : "です。"), context.Reply.Cite(main));
        if (pool || repeated)
        {
            context.Reply.Line(Text((repeated ? "再掲（ほかの箇所で計上済み）" : "内数") + (repeated && pool ? "かつ内数" : string.Empty) + "のため、そのまま足すことはできません。"));
        }

        Passage[] notes = [.. subject.Items.Prepend(main.Item).Distinct().Take(MostItems).SelectMany(item => Notes(context, item).Take(MostNotes))];
        AddNotes(context, pool && !context.Question.Account && Array.Exists(notes, NamesPool) ? notes.Where(NamesPool) : notes);

        return context.Reply.Build(Outcome.Answered);
    }

    /// <summary>Adds the notes that name the pool of an item.</summary>
    public static void AddNotes(TurnContext context, Item item) => AddNotes(context, Notes(context, item).Take(MostNotes));

    // Of all that is noted around an amount, what says of which pool it is.
    private static bool NamesPool(Passage note) => note.Text.Contains(Qualifiers.Pool, StringComparison.Ordinal);

    private static void AddNotes(TurnContext context, IEnumerable<Passage> notes)
    {
        foreach (Passage note in notes)
        {
            context.Reply.Line(Text("注記: "), context.Reply.Quote(note), context.Reply.Cite(note.Citation));
        }
    }

    // The notes of the item itself, else those of what it stands in.
    private static IEnumerable<Passage> Notes(TurnContext context, Item item)
    {
        foreach (Item at in item.Lineage)
        {
            Passage[] notes = [.. PoolNotes.NotesOf(context, at)];
            Passage[] pools = [.. context.Snapshot.Children(at).Where(child => child.Kind == ItemKind.Pool).SelectMany(child => PoolNotes.NotesOf(context, child))];
            if (notes.Length + pools.Length > 0)
            {
                return notes.Concat(pools);
            }
        }

        return [];
    }
}
