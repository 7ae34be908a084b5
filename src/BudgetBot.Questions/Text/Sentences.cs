namespace BudgetBot.Questions.Text;

/// <summary>Parts a message into the questions that it asks one after another: 「…の予算は？前年度は？」.</summary>
public static class Sentences
{
    private static readonly char[] Ends = ['。', '?', '!'];

    /// <summary>The questions of a message as typed, in order; one where it asks one.</summary>
    /// <param name="text">The message.</param>
    /// <param name="asks">Whether a sentence asks for something by itself.</param>
    public static IReadOnlyList<string> Asking(string text, Func<string, bool> asks)
    {
        var questions = new List<string>();
        string open = string.Empty;
        foreach (string sentence in Of(text))
        {
            if (asks(sentence))
            {
                questions.Add(open + sentence);
                open = string.Empty;
            }
            else
            {
                open += sentence;
            }
        }

        // What says no more than that somebody asks goes with the question before it.
        if (open.Length > 0 && questions.Count > 0)
        {
            questions[^1] += open;
        }

        return questions.Count == 0 ? [text] : questions;
    }

    private static IEnumerable<string> Of(string text)
    {
        int from = 0;
        for (int i = 0; i < text.Length; i++)
        {
            bool last = i + 1 == text.Length || !IsEnd(text[i + 1]);
            if (IsEnd(text[i]) && last)
            {
                yield return text[from..(i + 1)];
                from = i + 1;
            }
        }

        if (text[from..].Any(c => !QuestionText.IsBoundary(c)))
        {
            yield return text[from..];
        }
    }

    private static bool IsEnd(char c) => Ends.Contains(c) || c is '？' or '！';
}
