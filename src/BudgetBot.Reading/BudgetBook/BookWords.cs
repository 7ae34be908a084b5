using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.BudgetBook;

/// <summary>What a label in the head of a budget book's table says of its column.</summary>
internal enum LabelKind
{
    /// <summary>款.</summary>
    Chapter,

    /// <summary>項.</summary>
    Section,

    /// <summary>目.</summary>
    Item,

    /// <summary>本年度予算額.</summary>
    This,

    /// <summary>前年度予算額.</summary>
    Last,

    /// <summary>比較.</summary>
    Difference,

    /// <summary>財源内訳: the label above the funds.</summary>
    Sources,

    /// <summary>特定財源: the label above the earmarked funds.</summary>
    Specific,

    /// <summary>A fund: 国県支出金, 地方債, その他, 一般財源.</summary>
    Source,

    /// <summary>節: the label above 区分 and 金額.</summary>
    Detail,

    /// <summary>区分: the names of 節.</summary>
    Division,

    /// <summary>金額: their amounts.</summary>
    Amount,

    /// <summary>説明.</summary>
    Explanation,

    /// <summary>A word that tells nothing by itself.</summary>
    Filler,

    /// <summary>計: the name of a sum; a row's, not a head's.</summary>
    Total,
}

/// <summary>The vocabulary of budget books (budget-book.tsv) and the units of money.</summary>
internal sealed class BookWords
{
    private readonly Dictionary<string, LabelKind> labels = [];
    private readonly HashSet<string> totals = [];
    private readonly HashSet<string> pieces = [];
    private readonly Dictionary<string, long> units = [];

    /// <summary>Takes the tables out of a vocabulary.</summary>
    /// <exception cref="LexiconException">A table is missing, or a row cannot be used.</exception>
    public BookWords(WordList list)
    {
        foreach (LexiconRow row in list.Table("budget-book").Rows)
        {
            if (!Enum.TryParse(row.Fields[0], true, out LabelKind kind))
            {
                throw new LexiconException("budget-book.tsv", row.Line, $"「{row.Fields[0]}」 is no kind of label.");
            }

            if (kind == LabelKind.Total)
            {
                totals.Add(TextNormalizer.NameKey(row.Fields[1]));
            }
            else
            {
                labels[TextNormalizer.NameKey(row.Fields[1])] = kind;
            }
        }

        foreach (LexiconRow row in list.Table("tables-units").Rows)
        {
            units[TextNormalizer.NameKey(row.Fields[0])] = long.Parse(row.Fields[1], System.Globalization.CultureInfo.InvariantCulture);
        }

        LongestLabel = labels.Keys.Max(label => label.Length);
        foreach (string label in labels.Keys)
        {
            pieces.UnionWith(from start in Enumerable.Range(0, label.Length) from length in Enumerable.Range(1, label.Length - start) select label.Substring(start, length));
        }
    }

    /// <summary>The characters of the longest label.</summary>
    public int LongestLabel { get; }

    /// <summary>The kind of a label; null where the text is none.</summary>
    public LabelKind? Label(string text) => labels.TryGetValue(TextNormalizer.NameKey(text), out LabelKind kind) ? kind : null;

    /// <summary>Whether a text can be a part of a label that is wrapped in its cell.</summary>
    public bool IsPiece(string text) => pieces.Contains(TextNormalizer.NameKey(text));

    /// <summary>Whether a row's name says that it is a sum.</summary>
    public bool IsTotal(string name) => totals.Contains(TextNormalizer.NameKey(name));

    /// <summary>The unit that a text is: 千円, （単位：千円）; null where it is none.</summary>
    public BookUnit? Unit(string text)
    {
        string key = TextNormalizer.NameKey(text).Trim('(', ')', '[', ']');
        key = key.StartsWith("単位", StringComparison.Ordinal) ? key[2..].TrimStart(':', '-') : key;
        return units.TryGetValue(key, out long yen) ? new BookUnit(key, yen) : null;
    }
}

/// <summary>A unit of money as printed.</summary>
/// <param name="Name">千円.</param>
/// <param name="Yen">How many yen it is.</param>
internal readonly record struct BookUnit(string Name, long Yen);
