using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Answers.Lookup;

/// <summary>A note such as 「※１.(7)、２.(3)、(8)は公立施設も補助対象。その他は補助対象外。」, read against the numbers of the items below its own.</summary>
public sealed partial class EligibilityNote
{
    private readonly List<(int Major, int? Minor)> listed;
    private readonly NoteVerdict ofListed;
    private readonly NoteVerdict ofOthers;

    private EligibilityNote(Passage passage, string holder, List<(int Major, int? Minor)> listed, NoteVerdict ofListed, NoteVerdict ofOthers)
    {
        Passage = passage;
        Holder = holder;
        this.listed = listed;
        this.ofListed = ofListed;
        this.ofOthers = ofOthers;
    }

    /// <summary>The note.</summary>
    public Passage Passage { get; }

    /// <summary>Of whom it speaks, as printed: 公立施設.</summary>
    public string Holder { get; }

    /// <summary>Whether it lists items, and does not speak of all below its own.</summary>
    public bool Lists => listed.Count > 0;

    /// <summary>Reads a note; null where it says nothing of a holder.</summary>
    public static EligibilityNote? Read(Passage passage, LexiconTable words)
    {
        string text = TextNormalizer.Normalize(passage.Text);
        string? holder = Words(words, "holder").FirstOrDefault(word => text.Contains(word, StringComparison.Ordinal));
        if (holder is null)
        {
            return null;
        }

        int others = Words(words, "others").Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
        string first = others < 0 ? text : text[..others];
        NoteVerdict verdict = VerdictOf(first, words);
        return verdict == NoteVerdict.Unsaid
            ? null
            : new EligibilityNote(passage, holder, References(first[..first.IndexOf(holder, StringComparison.Ordinal)]), verdict, others < 0 ? NoteVerdict.Unsaid : VerdictOf(text[others..], words));
    }

    /// <summary>What the note says of an item at or below its own.</summary>
    public NoteVerdict Of(Item item)
    {
        IReadOnlyList<int> numbers = NumbersBelow(item);
        if (!Lists)
        {
            return ofListed;
        }

        return numbers.Count == 0 ? NoteVerdict.Unsaid : IsListed(numbers) ? ofListed : ofOthers;
    }

    private bool IsListed(IReadOnlyList<int> numbers) => listed.Any(reference => reference.Major == numbers[0]
        && (reference.Minor is null || (numbers.Count > 1 && reference.Minor == numbers[1])));

    private int[] NumbersBelow(Item item)
    {
        var numbers = new List<int>();
        foreach (Item at in item.Lineage.TakeWhile(at => !at.Equals(Passage.Item)))
        {
            if (Number().Match(at.Number ?? string.Empty) is { Success: true } match)
            {
                numbers.Insert(0, int.Parse(match.Value, CultureInfo.InvariantCulture));
            }
        }

        return [.. numbers];
    }

    private static NoteVerdict VerdictOf(string text, LexiconTable words) =>
        Words(words, "included").Any(word => text.Contains(word, StringComparison.Ordinal) && !Words(words, "excluded").Any(other => text.Contains(other, StringComparison.Ordinal))) ? NoteVerdict.Included
            : Words(words, "excluded").Any(word => text.Contains(word, StringComparison.Ordinal)) ? NoteVerdict.Excluded : NoteVerdict.Unsaid;

    // 2.(1)~(3)、4: a number with a point holds for the bracketed ones after it.
    private static List<(int Major, int? Minor)> References(string text)
    {
        var references = new List<(int Major, int? Minor)>();
        int major = 0;
        foreach (Match match in Reference().Matches(text))
        {
            if (match.Groups["major"].Success)
            {
                major = Digits(match, "major");
            }
            else if (match.Groups["only"].Success)
            {
                references.Add((Digits(match, "only"), null));
            }
            else
            {
                int from = Digits(match, "from");
                int to = match.Groups["to"].Success ? Math.Min(Digits(match, "to"), from + 99) : from;
                references.AddRange(Enumerable.Range(from, Math.Max(1, to - from + 1)).Select(minor => (major, (int?)minor)));
            }
        }

        return references;
    }

    private static int Digits(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static IEnumerable<string> Words(LexiconTable words, string kind) => words.Rows.Where(row => row.Fields[0] == kind).SelectMany(row => row.Words(1));

    [GeneratedRegex("[0-9]{1,3}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<major>[0-9]{1,3})\.\s*|\((?<from>[0-9]{1,3})\)(?:\s*~\s*\((?<to>[0-9]{1,3})\))?|(?<only>[0-9]{1,3})(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
