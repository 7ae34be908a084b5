using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Words without meaning for the answer: politeness, and what joins sentences.</summary>
/// <param name="table">The words.</param>
internal sealed class Fillers(CueTable table)
{
    /// <summary>Marks them in a question, except inside of names.</summary>
    /// <param name="text">The question.</param>
    /// <param name="guarded">For each character whether it is part of a name.</param>
    public void Mark(QuestionText text, bool[] guarded)
    {
        var found = new List<Cue>();
        table.Find(text.Text, found);
        foreach (Cue filler in found)
        {
            if (text.IsFree(filler.Start, filler.Length) && !RunGuard.Covers(guarded, filler.Start, filler.Length))
            {
                text.Mark(filler.Start, filler.Length, CharacterRole.Filler);
            }
        }
    }

    /// <summary>A word without the filler that it begins with: における地域医療 holds one that a name may hold too, and that is no kana of its own.</summary>
    public string Behind(string word)
    {
        var found = new List<Cue>();
        table.Find(word, found);
        Cue first = found.FirstOrDefault(cue => cue.Start == 0);
        return word[first.Length..];
    }
}
