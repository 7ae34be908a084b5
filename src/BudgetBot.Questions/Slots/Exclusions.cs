using BudgetBot.Questions.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>Takes out of a question what it says not to mean: 「…（開発事業の方ではなく）」, 「補正ではなく当初」.</summary>
internal static class Exclusions
{
    /// <summary>The text without the phrases that are excluded.</summary>
    /// <param name="text">A question in normalised form.</param>
    /// <param name="cues">The words that exclude: slot <c>exclude</c>, value <c>before</c> where the phrase before them is not meant
    /// wherever they stand, <c>bracket</c> where that is certain at the end of a bracket only, <c>keep</c> where nothing is excluded.</param>
    public static string Without(string text, CueTable cues)
    {
        var found = new List<Cue>();
        cues.Find(text, found);
        string rest = text;
        int cut = text.Length;
        foreach (Cue cue in found.Where(cue => cue.Slot == "exclude" && cue.Value != "keep").OrderByDescending(cue => cue.Start))
        {
            int end = cue.Start + cue.Length;
            int start = PhraseStart(text, cue.Start);
            bool closes = end < text.Length && text[end] is ')' or ']' or '】';
            if (start < cue.Start && end <= cut && (cue.Value == "before" || closes))
            {
                rest = rest[..start] + " " + rest[end..];
                cut = start;
            }
        }

        return rest.Any(c => !QuestionText.IsBoundary(c)) ? rest : text;
    }

    private static int PhraseStart(string text, int end)
    {
        int start = end;
        while (start > 0 && !QuestionText.IsBoundary(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
