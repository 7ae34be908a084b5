using System.Text;

namespace BudgetBot.Questions.Mentions;

/// <summary>Keeps which characters of a question are no part of what is asked.</summary>
/// <param name="text">The normalised question.</param>
internal sealed class Cutting(string text)
{
    private readonly bool[] cut = new bool[text.Length];

    /// <summary>The text that is left.</summary>
    public string Left
    {
        get
        {
            var left = new StringBuilder(text.Length);
            for (int at = 0; at < text.Length; at++)
            {
                _ = cut[at] ? left : left.Append(text[at]);
            }

            return left.ToString().Trim(' ', '、', '。');
        }
    }

    /// <summary>Cuts a stretch.</summary>
    public void Cut(int start, int end) => cut.AsSpan(start, end - start).Fill(true);
}
