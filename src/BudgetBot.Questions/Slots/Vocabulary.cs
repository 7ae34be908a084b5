using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Questions.Slots;

/// <summary>The lexicon as the question reader uses it.</summary>
public sealed class Vocabulary
{
    /// <summary>Takes the tables cues, fillers, aliases, letters, light-characters, old-forms, smalltalk and regions out of the lexicon.</summary>
    /// <exception cref="LexiconException">A table is missing.</exception>
    public Vocabulary(WordList words)
    {
        Cues = CueTable.OfCues(words.Table("cues"));
        Papers = [.. words.Table("cues").Rows.Where(row => row.Fields[0] == "scope" && row.Fields[1] == "paper").SelectMany(row => row.Words(2)).Select(Key)];
        Fillers = CueTable.OfWords(words.Table("fillers").Rows.SelectMany(row => row.Words(0)).Select(word => (word, word)), "filler");
        SmallTalk = CueTable.OfWords(words.Table("smalltalk").Rows.SelectMany(row => row.Words(1).Select(word => (row.Fields[0], word))), "smalltalk");
        Regions = CueTable.OfWords(words.Table("regions").Rows.SelectMany(row => row.Words(1)).Select(word => (word, word)), "region");
        Counters = [.. words.Table("counters").Rows.SelectMany(row => row.Words(0).Select(asked => (Key(asked), row.Words(1))))];
        OldForms = words.Table("old-forms").Rows.SelectMany(row => row.Words(1).Select(form => (Form: form[0], Common: row.Fields[0][0]))).ToDictionary(pair => pair.Form, pair => pair.Common);
        LightCharacters = string.Concat(words.Table("light-characters").Rows.SelectMany(row => row.Words(0)));
        LetterNames = words.Table("letters").Rows.ToDictionary(row => row.Fields[0][0], row => row.Fields[1]);
        Aliases = [.. words.Table("aliases").Rows.Select(row => (Key(row.Fields[0]), Key(row.Fields[1])))];
    }

    /// <summary>What people call a source itself: 資料, 文書.</summary>
    public IReadOnlyList<string> Papers { get; }

    /// <summary>Words that ask for something.</summary>
    public CueTable Cues { get; }

    /// <summary>Words without meaning for the answer.</summary>
    public CueTable Fillers { get; }

    /// <summary>Greetings, thanks, calls for help.</summary>
    public CueTable SmallTalk { get; }

    /// <summary>Places and offices.</summary>
    public CueTable Regions { get; }

    /// <summary>For a question word such as 何か所 the counters that may be printed.</summary>
    public IReadOnlyList<(string Asked, IReadOnlyList<string> Printed)> Counters { get; }

    /// <summary>Old and other forms of characters, and the common form of each.</summary>
    public IReadOnlyDictionary<char, char> OldForms { get; }

    /// <summary>Characters that may be in a compound without making another name.</summary>
    public string LightCharacters { get; }

    /// <summary>How letters are called, in katakana.</summary>
    public IReadOnlyDictionary<char, string> LetterNames { get; }

    /// <summary>What people say, and what the papers print.</summary>
    public IReadOnlyList<(string Said, string Printed)> Aliases { get; }

    /// <summary>A text with the common forms of its characters; the length stays the same.</summary>
    public string InCommonForms(string text) => text.Any(OldForms.ContainsKey) ? string.Concat(text.Select(c => OldForms.GetValueOrDefault(c, c))) : text;

    /// <summary>Whether words ask for something, or say of which year, stage or fund.</summary>
    public bool Asks(string text)
    {
        var found = new List<Cue>();
        Cues.Find(text, found);
        return text.Any(char.IsAsciiDigit) || found.Exists(cue => cue.Slot is "ask" or "stage" or "base" or "status" or "total" or "relative" or "unit" or "change");
    }

    private static string Key(string word) => TextNormalizer.Normalize(word).ToLowerInvariant();
}
