using BudgetBot.Questions.Linking;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Questions.Text;

/// <summary>
/// Joins words that a space, a line end or a quotation mark breaks: 医療の国　際展開, 補 正予算, 「医療DX」の推進. What the names or the
/// lexicon hold across the break is one word; every other space and quotation mark stays, for it parts words.
/// </summary>
/// <param name="names">The names of items and sources.</param>
/// <param name="words">The words of the lexicon.</param>
public sealed class BrokenWords(RunFinder names, IReadOnlyList<CueTable> words)
{
    // Three kanji or katakana around a break: a pair may stand side by side by chance.
    private const int LeastWeight = 12;
    private const string Opening = "「『\"“【";
    private const string Closing = "」』\"”】";

    /// <summary>The text with its broken words joined; a text without breaks is given back as it is.</summary>
    /// <param name="text">Normalised, lower case.</param>
    public string Mend(string text)
    {
        if (!text.Any(IsBreak))
        {
            return text;
        }

        string whole = string.Concat(text.Where(c => !IsBreak(c)));
        bool[] inside = Inside(whole);
        bool[] drop = new bool[text.Length];
        int place = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (!IsBreak(text[i]))
            {
                place++;
            }
            else if (place > 0 && place < whole.Length && inside[place])
            {
                drop[i] = true;
                DropPartner(text, i, drop);
            }
        }

        return string.Concat(text.Where((_, i) => !drop[i]));
    }

    private static bool IsBreak(char c) => c == ' ' || Opening.Contains(c, StringComparison.Ordinal) || Closing.Contains(c, StringComparison.Ordinal);

    // For each place between two characters whether a name or a word of the lexicon goes across it.
    private bool[] Inside(string whole)
    {
        bool[] inside = new bool[whole.Length + 1];
        for (int i = 0; i < whole.Length; i++)
        {
            int length = names.LongestAt(whole, i);
            if (length > 2 && whole.AsSpan(i, length).Weight() >= LeastWeight)
            {
                inside.AsSpan(i + 1, length - 1).Fill(true);
            }
        }

        var found = new List<Cue>();
        foreach (CueTable table in words)
        {
            table.Find(whole, found);
        }

        foreach (Cue cue in found.Where(cue => cue.Length > 1))
        {
            inside.AsSpan(cue.Start + 1, cue.Length - 1).Fill(true);
        }

        return inside;
    }

    // A quotation mark goes with the one that belongs to it.
    private static void DropPartner(string text, int at, bool[] drop)
    {
        int closing = Closing.IndexOf(text[at], StringComparison.Ordinal);
        int opening = Opening.IndexOf(text[at], StringComparison.Ordinal);
        int partner = closing >= 0 ? text.AsSpan(0, at).LastIndexOf(Opening[closing]) : -1;
        partner = partner < 0 && opening >= 0 ? text.IndexOf(Closing[opening], at + 1) : partner;
        if (partner >= 0)
        {
            drop[partner] = true;
        }
    }
}
