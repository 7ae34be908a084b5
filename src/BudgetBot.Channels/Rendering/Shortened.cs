using System.Globalization;
using System.Text;

namespace BudgetBot.Channels.Rendering;

/// <summary>Cuts text to a length without breaking a character apart.</summary>
internal static class Shortened
{
    /// <summary>The text, or its beginning with … so that it has at most <paramref name="most"/> UTF-16 units.</summary>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        int end = 0;
        while (end < text.Length)
        {
            int next = end + StringInfo.GetNextTextElementLength(text, end);
            if (next > most - 1)
            {
                break;
            }

            end = next;
        }

        return string.Concat(text.AsSpan(0, end), "…");
    }

    /// <summary>The number of characters that a reader sees, white space aside.</summary>
    public static int VisibleLength(string text)
    {
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            count += Rune.IsWhiteSpace(rune) ? 0 : 1;
        }

        return count;
    }
}
