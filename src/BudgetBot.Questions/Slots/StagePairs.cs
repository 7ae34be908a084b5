using System.Text.RegularExpressions;
using BudgetBot.Facts;

namespace BudgetBot.Questions.Slots;

/// <summary>Finds a year and a supplement that are asked for side by side: 「令和7年度と補正」 means the draft of that year, and the supplement that papers print beside it.</summary>
internal static partial class StagePairs
{
    private const string Also = "も";

    /// <summary>Whether the one year named is the newest, and the supplement beside it is joined to it.</summary>
    public static bool OfNewest(string text, IReadOnlyList<YearMention> years, CueList cues, FiscalYear newest)
    {
        if (years is not [var year] || year.Year != newest || cues.Values("stage") is not ["補正"])
        {
            return false;
        }

        Cue supplement = cues.All.First(cue => cue.Slot == "stage");
        int end = year.Start + year.Length;
        return supplement.Start > end && text[end..supplement.Start] is var between
            && (Joint().IsMatch(between) || (Asked().IsMatch(between) && text.AsSpan(supplement.End).StartsWith(Also)));
    }

    [GeneratedRegex(@"^の?(?:予算|当初)?(?:額|案)?\s*(?:と|、|,|・|\+|及び|および)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^の?(?:予算|当初)?(?:額|案)?(?:って|は)?(?:いくら|なんぼ)?(?:です|でしょう)?か?[?、。\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Asked();
}
