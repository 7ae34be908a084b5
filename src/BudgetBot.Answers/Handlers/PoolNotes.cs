using BudgetBot.Answers.Passages;
using BudgetBot.Facts;
using static BudgetBot.Answers.Composition.AnswerBuilder;

namespace BudgetBot.Answers.Handlers;

/// <summary>Says of which pool an amount is part, and quotes the note that says so.</summary>
public static class PoolNotes
{
    /// <summary>Adds the notes that belong to a fact's item, if any of them speaks of a pool, a part included or a special account.</summary>
    public static void Add(TurnContext context, Fact fact)
    {
        foreach (Fact pool in context.FactsOf(fact.Item).Where(other => other.Qualifiers.Contains(Qualifiers.BesidePool)
            && other.Year == fact.Year && fact.Qualifiers.Contains(Qualifiers.Pool)))
        {
            context.Reply.Line(Text("このほか"), context.Reply.Amount(pool), Text("が加えて印刷されています。"), context.Reply.Cite(pool));
        }

        foreach (Passage note in NotesOf(context, fact.Item).Where(note => BelongsTo(context, note, fact)).Take(2))
        {
            context.Reply.Line(Text("注記: "), context.Reply.Quote(note), context.Reply.Cite(note.Citation));
        }
    }

    // A note speaks of the amount that stands last before it.
    private static bool BelongsTo(TurnContext context, Passage note, Fact fact)
    {
        int[] before = [.. context.FactsOf(fact.Item).Where(other => other.Kind == FactKind.Money).Select(other => other.Citation.Lines.From)
            .Where(line => line <= note.Citation.Lines.From)];
        return before.Length == 0 || before.Max() == fact.Citation.Lines.From;
    }

    /// <summary>The notes of an item, and of what stands above it where the cell only refers to them.</summary>
    public static IEnumerable<Passage> NotesOf(TurnContext context, Item item)
    {
        foreach (Passage passage in context.PassagesOf(item))
        {
            if (passage.Role is PassageRole.Note or PassageRole.Remark && passage.Text.Length <= 160 && context.Words.Holds(SpeechKind.Overlap, passage.Text))
            {
                yield return passage;
            }
        }
    }
}
