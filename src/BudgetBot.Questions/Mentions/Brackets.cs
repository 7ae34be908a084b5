namespace BudgetBot.Questions.Mentions;

/// <summary>Tells remarks in brackets that say nothing of what is asked (（全事業）, （わかる範囲で）) from those that do (（令和7年度予算案）).</summary>
internal static class Brackets
{
    /// <summary>The words without such remarks.</summary>
    /// <param name="words">The words of a question.</param>
    /// <param name="cutting">Is told what was left out.</param>
    /// <param name="says">Whether a mention that bears on what is asked begins at a word.</param>
    public static Word[] WithoutRemarks(Word[] words, Cutting cutting, Func<int, bool> says)
    {
        var kept = new List<Word>(words.Length);
        for (int at = 0; at < words.Length; at++)
        {
            int end = words[at].Surface == "(" ? Array.FindIndex(words, at, word => word.Surface == ")") : -1;
            if (end > at && !Enumerable.Range(at + 1, end - at - 1).Any(says))
            {
                cutting.Cut(words[at].Start, words[end].End);
                at = end;
                continue;
            }

            kept.Add(words[at]);
        }

        return [.. kept];
    }
}
