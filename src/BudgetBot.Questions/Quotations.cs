using System.Text.RegularExpressions;

namespace BudgetBot.Questions;

/// <summary>Reads 「歯科」が入っている: a word that names of items must contain.</summary>
public static partial class Quotations
{
    /// <summary>The word, or null.</summary>
    public static string? ContainedWord(string text)
    {
        Match match = Containing().Match(text);
        return match.Success ? match.Groups["word"].Value : null;
    }

    [GeneratedRegex("[「『\"](?<word>[^「」『』\"]{1,20})[」』\"]\\s*(?:が|という(?:言葉|文字)?が|を|の文字が)?\\s*(?:入っ|含む|含ま|付く|つく|ある)", RegexOptions.CultureInvariant)]
    private static partial Regex Containing();
}
