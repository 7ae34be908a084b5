using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Reading.Tables.Placed.Measures;

/// <summary>What a label of such a table says.</summary>
/// <param name="Role">What stands below it; null for a label above several columns.</param>
/// <param name="IsPart">Whether its amounts are those of the label above it.</param>
/// <param name="Year">The year before the word, or null.</param>
internal sealed record MeasureLabel(ColumnRole? Role, bool IsPart, FiscalYear? Year);

/// <summary>The labels of tables whose amounts no stage of a budget year names (tables-measures.tsv).</summary>
internal sealed partial class MeasureWords
{
    private const int MostYearsApart = 40;
    private readonly Dictionary<string, (ColumnRole? Role, bool IsPart)> labels = [];
    private readonly HashSet<string> pieces = [];

    /// <summary>Takes the table out of a vocabulary.</summary>
    /// <exception cref="LexiconException">The table is missing, or a row cannot be used.</exception>
    public MeasureWords(WordList list)
    {
        foreach (LexiconRow row in list.Table("tables-measures").Rows)
        {
            string word = TextNormalizer.NameKey(row.Fields[1]);
            labels[word] = row.Fields[0] switch
            {
                "measure" => (ColumnRole.Measure, false),
                "fund" => (ColumnRole.Fund, false),
                "part" => (ColumnRole.Measure, true),
                "group" => (null, false),
                "name" => (ColumnRole.Name, false),
                "number" => (ColumnRole.Number, false),
                "text" => (ColumnRole.Remark, false),
                _ => throw new LexiconException("tables-measures.tsv", row.Line, $"「{row.Fields[0]}」 is no kind of label."),
            };
            pieces.UnionWith(from start in Enumerable.Range(0, word.Length) from length in Enumerable.Range(1, word.Length - start) select word.Substring(start, length));
        }
    }

    /// <summary>What a label says; null where it is not known.</summary>
    /// <param name="text">The label.</param>
    /// <param name="paper">
    /// The fiscal year of the paper, to which 前年度 and a year without its era are relative. Without it they are not known, nor is the year of
    /// any other amount of the table.
    /// </param>
    public MeasureLabel? Label(string text, FiscalYear? paper)
    {
        string key = TextNormalizer.NameKey(text);
        Match year = YearForm().Match(key);
        if (labels.TryGetValue(key, out (ColumnRole? Role, bool IsPart) plain))
        {
            return new MeasureLabel(plain.Role, plain.IsPart, null);
        }

        if (!year.Success || !labels.TryGetValue(key[year.Length..], out (ColumnRole? Role, bool IsPart) known))
        {
            return null;
        }

        FiscalYear? of = Read(year, paper);
        return of is null && paper is not null ? null : new MeasureLabel(known.Role, known.IsPart, of);
    }

    /// <summary>Whether a text can be a label or a line of one.</summary>
    public bool IsPiece(string text)
    {
        string key = TextNormalizer.NameKey(text);
        Match year = YearForm().Match(key);
        return pieces.Contains(key) || (year.Success && pieces.Contains(key[year.Length..]));
    }

    private static FiscalYear? Read(Match match, FiscalYear? paper)
    {
        if (match.Groups["ago"].Success)
        {
            return paper is { } own ? new FiscalYear(own.Year - match.Groups["ago"].Length) : null;
        }

        if (match.Groups["this"].Success)
        {
            return paper;
        }

        string digits = match.Groups["n"].Value;
        int number = digits == "元" ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
        FiscalYear[] all = match.Groups["era"].Value switch
        {
            "令和" => [FiscalYear.Reiwa(number)],
            "平成" => [FiscalYear.Heisei(number)],
            _ => paper is null ? [] : [FiscalYear.Reiwa(number), FiscalYear.Heisei(number)],
        };
        int Apart(FiscalYear year) => paper is null ? 0 : Math.Abs(year.Year - paper.Value.Year);
        return all.Where(year => Apart(year) < MostYearsApart).OrderBy(Apart).Select(year => (FiscalYear?)year).FirstOrDefault();
    }

    [GeneratedRegex(@"^(?:(?<ago>前々?)|(?<this>当該|本|当|今)|(?<era>令和|平成)?(?<n>0?[1-9]|[1-9][0-9]|元))(?=年度)", RegexOptions.None, MatchLimits.Milliseconds)]
    private static partial Regex YearForm();
}
