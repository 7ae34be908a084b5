using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>The words of a lexicon table by their first character, the longest first.</summary>
public sealed class CueTable
{
    private readonly Dictionary<char, List<(string Word, string Slot, string Value)>> words = [];

    /// <summary>Builds the table of cues.tsv: slot, value, words.</summary>
    public static CueTable OfCues(LexiconTable table)
    {
        var cues = new CueTable();
        foreach (LexiconRow row in table.Rows)
        {
            cues.AddAll(row.Words(2), row.Fields[0], row.Fields[1]);
        }

        return cues.Sorted();
    }

    /// <summary>Builds a table of one slot from the words in a column; the value is the word itself.</summary>
    public static CueTable OfWords(IEnumerable<(string Value, string Word)> entries, string slot)
    {
        var cues = new CueTable();
        foreach ((string value, string word) in entries)
        {
            cues.AddAll([word], slot, value);
        }

        return cues.Sorted();
    }

    /// <summary>Adds every word that stands in a text, each with its longest reading from left to right; a slot has its own words.</summary>
    public void Find(string text, List<Cue> found)
    {
        int end = text.AsSpan().TrimEnd(" ?。!").Length;
        for (int at = 0; at < text.Length;)
        {
            at += Math.Max(1, LongestAt(text, at, end, found));
        }
    }

    private int LongestAt(string text, int at, int end, List<Cue> found)
    {
        if (!words.TryGetValue(text[at], out List<(string Word, string Slot, string Value)>? candidates))
        {
            return 0;
        }

        int longest = 0;
        foreach ((string word, string slot, string value) in candidates)
        {
            if (word.Length < longest)
            {
                break;
            }

            if (LengthAt(text, at, end, word) is int length and > 0)
            {
                found.Add(new Cue(slot, value, at, length));
                longest = word.Length;
            }
        }

        return longest;
    }

    // A word of the lexicon that ends in $ stands at the end of a question only; marks may follow it.
    private static int LengthAt(string text, int at, int end, string word)
    {
        bool last = word[^1] == '$';
        int length = word.Length - (last ? 1 : 0);
        return string.CompareOrdinal(text, at, word, 0, length) == 0 && (!last || at + length >= end) ? length : 0;
    }

    private void AddAll(IEnumerable<string> all, string slot, string value)
    {
        foreach (string word in all)
        {
            string key = TextNormalizer.Normalize(word).ToLowerInvariant();
            if (!words.TryGetValue(key[0], out List<(string Word, string Slot, string Value)>? list))
            {
                words[key[0]] = list = [];
            }

            list.Add((key, slot, value));
        }
    }

    private CueTable Sorted()
    {
        foreach (List<(string Word, string Slot, string Value)> list in words.Values)
        {
            list.Sort((left, right) => left.Word.Length != right.Word.Length
                ? right.Word.Length.CompareTo(left.Word.Length)
                : string.CompareOrdinal(left.Slot + left.Value, right.Slot + right.Value));
        }

        return this;
    }
}
