using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace BudgetBot.Tests.QuestionSet.Judging;

/// <summary>What a reader sees of a reply, for comparing words and percentages: width, white space, emphasis and corner brackets do not count.</summary>
internal sealed partial class ShownText
{
    private readonly HashSet<decimal> percentages;

    public ShownText(string text)
    {
        Folded = Fold(text);
        percentages = [.. Percentage().Matches(Folded).Select(match => decimal.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>The text as it is compared.</summary>
    public string Folded { get; }

    /// <summary>Whether it tells of a decrease. 増減 alone does not.</summary>
    public bool TellsOfDecrease => Decrease().IsMatch(Folded);

    /// <summary>Whether the words are in it. A number in them is a whole one: 7割 is not in 17割.</summary>
    public bool Holds(string words)
    {
        string wanted = Fold(words);
        for (int at = Folded.IndexOf(wanted, StringComparison.Ordinal); at >= 0; at = Folded.IndexOf(wanted, at + 1, StringComparison.Ordinal))
        {
            if (!CutsNumber(at) && !CutsNumber(at + wanted.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the percentage is in it: 12.5 for 12.5％ and 12.50パーセント.</summary>
    public bool Holds(decimal percentage) => percentages.Contains(percentage);

    private bool CutsNumber(int at) => at > 0 && at < Folded.Length && char.IsAsciiDigit(Folded[at - 1]) && char.IsAsciiDigit(Folded[at]);

    private static string Fold(string text) =>
        ThousandsComma().Replace(Unseen().Replace(text.Normalize(NormalizationForm.FormKC), string.Empty), string.Empty);

    [GeneratedRegex(@"[\s*「」]+")]
    private static partial Regex Unseen();

    [GeneratedRegex(@"(?<=\d),(?=\d{3}(?!\d))")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(@"(?<![\d.])(\d{1,12}(?:\.\d{1,6})?)(?:%|パーセント)")]
    private static partial Regex Percentage();

    [GeneratedRegex(@"(?<!増)減|[▲△]|マイナス|下回|[-−]\d")]
    private static partial Regex Decrease();
}
