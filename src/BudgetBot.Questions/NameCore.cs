using BudgetBot.Facts;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Questions;

/// <summary>Takes the words off a name that only say year, stage or kind of box, so that they do not attract every question about them.</summary>
/// <param name="vocabulary">The lexicon.</param>
public sealed class NameCore(Vocabulary vocabulary)
{
    /// <summary>The core of an item's name; empty where nothing is left (令和7年度 予算案（Ａ）).</summary>
    public string Of(Item item)
    {
        char[] name = item.Name.ToCharArray();
        foreach (YearMention year in YearFinder.Find(item.Name))
        {
            Blank(name, year.Start, year.Length);
        }

        if (item.Kind is ItemKind.Breakdown or ItemKind.Supplement)
        {
            var cues = new List<Cue>();
            vocabulary.Cues.Find(item.Name, cues);
            vocabulary.Fillers.Find(item.Name, cues);
            foreach (Cue cue in cues)
            {
                Blank(name, cue.Start, cue.Length);
            }
        }

        return vocabulary.InCommonForms(new string(name).Trim(' '));
    }

    private static void Blank(char[] name, int start, int length) => name.AsSpan(start, length).Fill(' ');
}
