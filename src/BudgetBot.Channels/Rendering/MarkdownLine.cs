using System.Text;
using BudgetBot.Answers;

namespace BudgetBot.Channels.Rendering;

/// <summary>Writes the segments of a line as Markdown that shows exactly their words.</summary>
internal static class MarkdownLine
{
    private const string AlwaysEscaped = "\\`*_[]<~&";

    /// <summary>The line as Markdown; a line feed within a segment begins a new paragraph.</summary>
    public static string Write(AnswerLine line)
    {
        var text = new StringBuilder();
        foreach (Segment segment in line.Segments)
        {
            Append(text, segment);
        }

        return text.ToString().TrimEnd();
    }

    /// <summary>The line as bare words, without emphasis and citation marks.</summary>
    public static string Plain(AnswerLine line) =>
        string.Concat(line.Segments.Select(segment => segment is Segment.Cite ? string.Empty : Words(segment).Text));

    /// <summary>Plain words as Markdown.</summary>
    public static string Escape(string words)
    {
        var text = new StringBuilder(words.Length + 8);
        AppendEscaped(text, words);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Segment segment)
    {
        if (segment is Segment.Cite cite)
        {
            SeparateFromMark(text, '[');
            text.Append('[').Append(cite.Position).Append(']');
            return;
        }

        (string words, bool strong) = Words(segment);
        if (words.Length == 0)
        {
            return;
        }

        if (strong)
        {
            AppendStrong(text, words);
        }
        else
        {
            SeparateFromMark(text, words[0]);
            SeparateFromStrong(text, words[0]);
            AppendEscaped(text, words);
        }
    }

    private static (string Text, bool Strong) Words(Segment segment) => segment switch
    {
        Segment.Text text => (text.Words, false),
        Segment.Quote quote => (quote.Words, false),
        Segment.Echo echo => (echo.Words, false),
        Segment.Amount amount => (amount.Shown, amount.Strong),
        Segment.Ratio ratio => (ratio.Shown, ratio.Strong),
        Segment.Count count => (count.Shown, count.Strong),
        _ => (string.Empty, false),
    };

    // Emphasis opens only after white space where △ follows, and closes before a letter only after one: ％ is punctuation.
    private static void AppendStrong(StringBuilder text, string words)
    {
        if (text.Length > 0 && !char.IsWhiteSpace(text[^1]))
        {
            text.Append(' ');
        }

        text.Append("**");
        AppendEscaped(text, words);
        text.Append("**");
    }

    private static void SeparateFromStrong(StringBuilder text, char next)
    {
        bool afterStrong = text.Length > 4 && text[^1] == '*' && text[^2] == '*';
        if (afterStrong && !char.IsLetterOrDigit(text[^3]) && !char.IsWhiteSpace(next))
        {
            text.Append(' ');
        }
    }

    // "[1][2]", "[1](" and "[1]:" would be links and definitions.
    private static void SeparateFromMark(StringBuilder text, char next)
    {
        if (text.Length > 0 && text[^1] == ']' && next is '[' or '(' or ':')
        {
            text.Append(' ');
        }
    }

    private static void AppendEscaped(StringBuilder text, string words)
    {
        for (int i = 0; i < words.Length; i++)
        {
            char c = words[i];
            bool atStart = text.Length == 0 || text[^1] == '\n';
            if (c == '\n')
            {
                text.Append("\n\n");
            }
            else if (c == '\r' || (atStart && c is ' ' or '\t'))
            {
                continue;
            }
            else
            {
                if (AlwaysEscaped.Contains(c, StringComparison.Ordinal) || (atStart && OpensBlock(words, i)) || EndsListNumber(text, words, i))
                {
                    text.Append('\\');
                }

                text.Append(c);
            }
        }
    }

    private static bool OpensBlock(string words, int at) =>
        words[at] is '#' or '>' || (words[at] is '+' or '-' && (at + 1 == words.Length || words[at + 1] is ' ' or '-'));

    private static bool EndsListNumber(StringBuilder text, string words, int at)
    {
        if (words[at] is not ('.' or ')') || (at + 1 < words.Length && words[at + 1] != ' '))
        {
            return false;
        }

        int digit = text.Length - 1;
        while (digit >= 0 && char.IsAsciiDigit(text[digit]))
        {
            digit--;
        }

        return digit < text.Length - 1 && (digit < 0 || text[digit] == '\n');
    }
}
