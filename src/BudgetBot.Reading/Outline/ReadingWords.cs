using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Reading.Outline;

/// <summary>The vocabulary of reading (seeds/lexicon/reading-*.tsv), compiled.</summary>
internal sealed class ReadingWords
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private readonly List<MarkerKind> markers;

    /// <summary>Compiles the reading tables of a lexicon.</summary>
    /// <exception cref="LexiconException">A table is missing, or a row is no pattern, rank or stage.</exception>
    public ReadingWords(WordList words)
    {
        markers = Rows(words, "reading-markers", row => new MarkerKind(
            row.Fields[0], Pattern(row.Fields[1]), Enum.Parse<MarkerRole>(row.Fields[2], true), int.Parse(row.Fields[3], CultureInfo.InvariantCulture)));
        Stages = Rows(words, "reading-stages", row => new StageWord(
            row.Fields[0], StageNames.Parse(row.Fields[1]), row.Fields[2].Length > 0 ? StageNames.Parse(row.Fields[2]) : null));
        Bases = Rows(words, "reading-bases", row => (Pattern($"(?:{row.Fields[0]})$"), row.Fields[1]));
        Marks = Rows(words, "reading-marks", row => new Mark(Pattern(row.Fields[0]), row.Fields[1], row.Fields[2]));
        Boxes = Rows(words, "reading-boxes", row => (row.Fields[0], Enum.Parse<ItemKind>(row.Fields[1])));
        Titles = Rows(words, "reading-titles", row => row.Fields[0]);
        Statements = Rows(words, "reading-statements", row => (Pattern(row.Fields[0]), row.Fields[1]));
        Dates = Rows(words, "reading-dates", row => Pattern(row.Fields[0]));
        Counters = Rows(words, "reading-counters", row => row.Fields[0]);
        Counts = Rows(words, "reading-counts", row => (Pattern(row.Fields[0]), row.Fields[1]));
        Departments = Rows(words, "reading-departments", row => row.Fields[0]);
    }

    /// <summary>Stage words, the longer first.</summary>
    public IReadOnlyList<StageWord> Stages { get; }

    /// <summary>Labels that name a fund base, at the end of a folded text.</summary>
    public IReadOnlyList<(Regex Pattern, string Base)> Bases { get; }

    /// <summary>Marks beside a name.</summary>
    public IReadOnlyList<Mark> Marks { get; }

    /// <summary>What a bracketed line opens.</summary>
    public IReadOnlyList<(string Word, ItemKind Kind)> Boxes { get; }

    /// <summary>The ends of titles.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Sentences that state an amount, with their effect.</summary>
    public IReadOnlyList<(Regex Pattern, string Effect)> Statements { get; }

    /// <summary>How lines say of what a date is.</summary>
    public IReadOnlyList<Regex> Dates { get; }

    /// <summary>Units of counts.</summary>
    public IReadOnlyList<string> Counters { get; }

    /// <summary>How lines state counts and ratios, with the kind.</summary>
    public IReadOnlyList<(Regex Pattern, string Kind)> Counts { get; }

    /// <summary>The ends of a responsible division's name.</summary>
    public IReadOnlyList<string> Departments { get; }

    /// <summary>The marker at the start of a folded text, or null.</summary>
    public Marker? MarkerOf(string flat)
    {
        foreach (MarkerKind kind in markers)
        {
            Match match = kind.Pattern.Match(flat);
            if (match.Success && match.Length > 0)
            {
                return new Marker(kind, match.Groups["label"] is { Success: true, Length: > 0 } label ? label.Value : null, match.Length);
            }
        }

        return null;
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant, Patience);

    private static List<T> Rows<T>(WordList words, string table, Func<LexiconRow, T> make)
    {
        var made = new List<T>();
        foreach (LexiconRow row in words.Table(table).Rows)
        {
            try
            {
                made.Add(make(row));
            }
            catch (Exception error) when (error is ArgumentException or FormatException)
            {
                throw new LexiconException($"{table}.tsv", row.Line, $"{error.Message} Correct the row.");
            }
        }

        return made;
    }
}

/// <summary>A word that says which stage of a year is meant.</summary>
/// <param name="Word">The word, folded.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Earlier">The stage it means for a year before the paper's; null: the same.</param>
internal sealed record StageWord(string Word, Stage Stage, Stage? Earlier);

/// <summary>A mark beside a name.</summary>
/// <param name="Pattern">How it looks.</param>
/// <param name="Kind">base, qualifier or note.</param>
/// <param name="Value">The base or qualifier.</param>
internal sealed record Mark(Regex Pattern, string Kind, string Value);
