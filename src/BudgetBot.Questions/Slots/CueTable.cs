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
        // A word of the lexicon that ends in $ stands at the end of a question only.
        string marked = text.TrimEnd(' ', '?', '。', '!') + "$";
        for (int at = 0; at < text.Length;)
        {
            int length = at < marked.Length ? LongestAt(marked, at, found) : 0;
            at += Math.Max(1, length);
        }
    }

    private int LongestAt(string text, int at, List<Cue> found)
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

            if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0)
            {
                found.Add(new Cue(slot, value, at, word[^1] == '$' ? word.Length - 1 : word.Length));
                longest = word.Length;
            }
        }

        return longest;
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
