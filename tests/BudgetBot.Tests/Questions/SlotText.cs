using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Questions;

/// <summary>Reads slots as the question reader does: over normalised text, with the cues of the real lexicon.</summary>
internal static class SlotText
{
    public static string Normal(string words) => new QuestionText(words).Text;

    public static CueList Cues(string words)
    {
        var found = new List<Cue>();
        RealBot.Open.Vocabulary.Cues.Find(Normal(words), found);
        return new CueList([.. found.OrderBy(cue => cue.Start)]);
    }
}
