using System.Text;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>The shape of a text: its width in a table's column, its brackets, its spacing.</summary>
internal static class TextShape
{
    /// <summary>The width in full-width characters; a half-width character counts one half.</summary>
    public static decimal Width(string text)
    {
        decimal width = 0;
        foreach (char c in text)
        {
            width += c < 0x80 || c is >= '｡' and <= 'ﾟ' ? 0.5m : 1m;
        }

        return width;
    }

    /// <summary>Each character in one width; offsets stay the same.</summary>
    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            span[i] = CharacterFolding.Width(source[i]);
        }
    });

    /// <summary>The text without white space.</summary>
    public static string Tight(string text)
    {
        var tight = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                tight.Append(c);
            }
        }

        return tight.ToString();
    }

    /// <summary>The text with runs of white space as one space, trimmed.</summary>
    public static string Loose(string text) =>
        string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>How many brackets stay open at the end of a text.</summary>
    public static int OpenBrackets(string text)
    {
        int open = 0;
        foreach (char c in text)
        {
            open += c switch { '（' or '(' or '「' or '『' => 1, '）' or ')' or '」' or '』' => -1, _ => 0 };
        }

        return Math.Max(open, 0);
    }

    /// <summary>A text without the bracketed remark at its end: 体制整備（特別） gives 体制整備.</summary>
    public static string WithoutLastBracket(string text)
    {
        string trimmed = text.TrimEnd();
        if (!trimmed.EndsWith('）') && !trimmed.EndsWith(')'))
        {
            return trimmed;
        }

        int depth = 0;
        for (int i = trimmed.Length - 1; i >= 0; i--)
        {
            depth += trimmed[i] switch { '）' or ')' => 1, '（' or '(' => -1, _ => 0 };
            if (depth == 0)
            {
                return trimmed[..i].TrimEnd();
            }
        }

        return trimmed;
    }

    /// <summary>The name of a row whose letters are spread over the column: へ き 地 gives へき地; other names as they are.</summary>
    public static string JoinSpread(string text)
    {
        string[] words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        int single = words.Count(word => word.Length == 1);
        return words.Length >= 4 && single * 3 >= words.Length * 2 ? string.Concat(words) : Loose(text);
    }
}
