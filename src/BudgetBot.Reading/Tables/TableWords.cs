using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Tables;

/// <summary>What stands below a label of a table's head.</summary>
internal enum ColumnRole
{
    /// <summary>The division of a project.</summary>
    Division,

    /// <summary>The number of a row.</summary>
    Number,

    /// <summary>The name of a row.</summary>
    Name,

    /// <summary>What a project does.</summary>
    Description,

    /// <summary>Who carries it out.</summary>
    Implementer,

    /// <summary>An amount of money.</summary>
    Amount,

    /// <summary>The printed difference of two amounts.</summary>
    Difference,

    /// <summary>A growth rate.</summary>
    Growth,

    /// <summary>Remarks.</summary>
    Remark,

    /// <summary>An amount of no stage of a budget year: its label says what it is (限度額, 年度末現在高).</summary>
    Measure,

    /// <summary>The amount of a fund, a part of the measure at its left.</summary>
    Fund,

    /// <summary>The name of an indicator.</summary>
    Indicator,

    /// <summary>The value of an indicator.</summary>
    Value,
}

/// <summary>A column of a table's head.</summary>
/// <param name="Role">What stands below it.</param>
/// <param name="Stage">The stage that the label names; Other where it names none.</param>
/// <param name="Year">The fiscal year in the label, or null.</param>
internal sealed record TableColumn(ColumnRole Role, Stage Stage, FiscalYear? Year);

/// <summary>The vocabulary of tables, from the lexicon's tables-*.tsv.</summary>
internal sealed class TableWords
{
    private readonly Dictionary<string, (ColumnRole Role, Stage Stage)> columns = [];
    private readonly Dictionary<string, List<string>> words = [];
    private readonly List<(string Unit, long Yen)> units = [];

    /// <summary>Takes the tables out of a vocabulary.</summary>
    /// <exception cref="LexiconException">A table is missing, or a row cannot be used.</exception>
    public TableWords(WordList list)
    {
        foreach (LexiconRow row in list.Table("tables-columns").Rows)
        {
            columns[TextNormalizer.NameKey(row.Fields[0])] = (ReadRole(row), ReadStage(row));
        }

        foreach (LexiconRow row in list.Table("tables-words").Rows)
        {
            Add(row.Fields[0], row.Fields[1]);
        }

        foreach (LexiconRow row in list.Table("tables-units").Rows)
        {
            units.Add((row.Fields[0], ReadYen(row)));
        }

        units.Sort((left, right) => right.Unit.Length.CompareTo(left.Unit.Length));
    }

    /// <summary>The words of a kind, the longest first.</summary>
    public IReadOnlyList<string> Of(string kind) => words.TryGetValue(kind, out List<string>? list) ? list : [];

    /// <summary>Whether a text ends with a word of a kind.</summary>
    public bool EndsWith(string text, string kind) => Of(kind).Any(word => text.EndsWith(word, StringComparison.Ordinal));

    /// <summary>Whether a text begins with a word of a kind.</summary>
    public bool StartsWith(string text, string kind) => Of(kind).Any(word => text.StartsWith(word, StringComparison.Ordinal));

    /// <summary>The column that a label names: 令和６年度当初予算額, 備　考, 事業概要（主な取組内容）; null where it names none.</summary>
    public TableColumn? Column(string label)
    {
        string tight = TextShape.Tight(label);
        FiscalYear? year = null;
        if (YearWords.FiscalYear(tight) is { Start: 0 } match)
        {
            year = match.Year;
            tight = tight[match.Length..].TrimStart('の');
        }

        return Lookup(tight, year) ?? Lookup(TextShape.WithoutLastBracket(tight), year);
    }

    /// <summary>The unit of a table's head, （単位：千円）; null where the text names none.</summary>
    public (string Unit, long Yen)? UnitOf(string text)
    {
        int at = text.IndexOf("単位", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        string tail = TextShape.Tight(text[(at + 2)..]);
        foreach ((string unit, long yen) in units)
        {
            if (tail.TrimStart('：', ':').StartsWith(unit, StringComparison.Ordinal))
            {
                return (unit, yen);
            }
        }

        return null;
    }

    /// <summary>The unit of money that a whole text is: 千円; null where it is none.</summary>
    public (string Unit, long Yen)? Unit(string text)
    {
        (string Unit, long Yen) known = units.Find(one => one.Unit == text);
        return known.Unit is null ? null : known;
    }

    private static ColumnRole ReadRole(LexiconRow row) => Enum.TryParse(row.Fields[1], true, out ColumnRole role)
        ? role
        : throw new LexiconException("tables-columns.tsv", row.Line, $"「{row.Fields[1]}」 is no role of a column.");

    private static Stage ReadStage(LexiconRow row)
    {
        try
        {
            return row.Fields[2].Length == 0 ? Stage.Other : StageNames.Parse(row.Fields[2]);
        }
        catch (FormatException error)
        {
            throw new LexiconException("tables-columns.tsv", row.Line, error.Message);
        }
    }

    private static long ReadYen(LexiconRow row) =>
        long.TryParse(row.Fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out long yen)
            ? yen
            : throw new LexiconException("tables-units.tsv", row.Line, $"「{row.Fields[1]}」 is no whole number of yen.");

    private TableColumn? Lookup(string label, FiscalYear? year) =>
        columns.TryGetValue(TextNormalizer.NameKey(label), out (ColumnRole Role, Stage Stage) known)
            ? new TableColumn(known.Role, known.Stage, year)
            : null;

    private void Add(string kind, string word)
    {
        if (!words.TryGetValue(kind, out List<string>? list))
        {
            words[kind] = list = [];
        }

        int at = list.FindIndex(known => known.Length < word.Length);
        list.Insert(at < 0 ? list.Count : at, word);
    }
}
