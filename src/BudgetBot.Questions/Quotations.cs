using System.Text.RegularExpressions;

namespace BudgetBot.Questions;

/// <summary>Reads 「歯科」が入っている: a word that names of items must contain.</summary>
public static partial class Quotations
{
    /// <summary>The word, or null.</summary>
    public static string? ContainedWord(string text)
    {
        Match match = Containing().Match(text);
        Match named = match.Success ? match : Named().Match(text);
        return named.Success ? named.Groups["word"].Value : null;
    }

    [GeneratedRegex(@"(?<word>[\p{IsCJKUnifiedIdeographs}\p{IsKatakana}ー々a-z0-9]{2,12})\s*(?:と名の?[付つ]く|と名が[付つ]く|という(?:字|文字|言葉|語)(?:が|を)|(?:が|を)名前に|(?:が|を)名称に)", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("[「『\"](?<word>[^「」『』\"]{1,20})[」』\"]\\s*(?:が|という(?:言葉|文字)?が|を|の文字が)?\\s*(?:入っ|含む|含ま|付く|つく|ある)", RegexOptions.CultureInvariant)]
    private static partial Regex Containing();
}
