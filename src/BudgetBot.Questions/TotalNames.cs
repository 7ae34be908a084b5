using BudgetBot.Facts;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;

namespace BudgetBot.Questions;

/// <summary>Recognises an item that is the total of its document: its name holds no subject of its own.</summary>
/// <param name="vocabulary">The lexicon.</param>
public sealed class TotalNames(Vocabulary vocabulary)
{
    /// <summary>Whether the item is a total.</summary>
    public bool IsTotal(Item item)
    {
        if (item.Kind == ItemKind.Table)
        {
            return true;
        }

        if (item.Kind is ItemKind.Breakdown or ItemKind.Supplement or ItemKind.Document)
        {
            return false;
        }

        var text = new QuestionText(item.Printed);
        foreach (YearMention year in YearFinder.Find(text.Text))
        {
            text.Mark(year.Start, year.Length, CharacterRole.Slot);
        }

        var cues = new List<Cue>();
        vocabulary.Cues.Find(text.Text, cues);
        vocabulary.Fillers.Find(text.Text, cues);
        foreach (Cue cue in cues)
        {
            text.Mark(cue.Start, cue.Length, CharacterRole.Slot);
        }

        return text.FreeRuns().All(run => run.Length <= 1 || text.Text.AsSpan(run.Start, run.Length).Weight() <= 4);
    }
}
