using System.Text;
using System.Text.RegularExpressions;
using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Turns;

/// <summary>What a user said, as the answering rooms take it.</summary>
/// <param name="Text">The words; empty where nothing was said.</param>
/// <param name="Cut">Whether the end was left off.</param>
internal readonly partial record struct UserWords(string Text, bool Cut)
{
    /// <summary>Characters (runes) of the longest question that is read.</summary>
    public const int Longest = 1000;

    /// <summary>The words of a message: its text without mentions of the bot, else what its button carried.</summary>
    public static UserWords Of(Activity activity)
    {
        IReadOnlyDictionary<string, string> others = Mentions.OfOthers(activity);
        string text = Mention().Replace(activity.Text ?? string.Empty, match => others.GetValueOrDefault(match.Value, " "))
            .Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
        return CutToLongest(text.Length > 0 ? text : OfButton(activity.Value).Trim());
    }

    private static string OfButton(object? value) => JsonField.Text(value) ?? JsonField.Text(value, "text") ?? string.Empty;

    private static UserWords CutToLongest(string text)
    {
        if (text.Length <= Longest)
        {
            return new UserWords(text, false);
        }

        int runes = 0;
        int end = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (++runes > Longest)
            {
                return new UserWords(text[..end], true);
            }

            end += rune.Utf16SequenceLength;
        }

        return new UserWords(text, false);
    }

    [GeneratedRegex("<at[^>]*>.*?</at>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();
}
