using BudgetBot.Japanese.Numbers;

namespace BudgetBot.Questions.Mentions;

/// <summary>A number with what it counts: 3つ, 二番目, 7事業, 6倍, 5割.</summary>
/// <param name="Start">The UTF-16 offset.</param>
/// <param name="Length">The length with the counter.</param>
/// <param name="Mention">The mention.</param>
internal readonly record struct CountedNumber(int Start, int Length, Mention.Number Mention)
{
    // The longest first: 番目 before 番.
    private static readonly string[] Counters = ["パーセント", "番目", "事業", "項目", "倍", "割", "%", "つ", "件", "個", "本", "位", "款", "項", "目"];

    /// <summary>All numbers of a normalised text that a counter follows.</summary>
    public static IEnumerable<CountedNumber> Find(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if ((at == 0 || !char.IsAsciiDigit(text[at - 1])) && ReadAt(text, at) is { } number)
            {
                yield return number;
                at += number.Length - 1;
            }
        }
    }

    private static CountedNumber? ReadAt(string text, int at)
    {
        if (!NumberReader.TryRead(text, at, out decimal value, out int end) && !NumberReader.TryReadKanji(text, at, out value, out end))
        {
            return null;
        }

        string? counter = Array.Find(Counters, word => string.CompareOrdinal(text, end, word, 0, word.Length) == 0);
        return counter is null ? null
            : new CountedNumber(at, end + counter.Length - at, new Mention.Number(value, counter, text[at..(end + counter.Length)]));
    }
}
