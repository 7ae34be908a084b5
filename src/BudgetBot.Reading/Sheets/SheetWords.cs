using System.Globalization;
using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Japanese.Text;
using BudgetBot.Reading.Tables;

namespace BudgetBot.Reading.Sheets;

/// <summary>The vocabulary of heads in spreadsheets: that of tables, and sheets-columns.tsv.</summary>
internal sealed partial class SheetWords
{
    private const string Table = "sheets-columns";
    private const string ThisYear = "thisyear";
    private const string LastYear = "lastyear";
    private const string Unknown = "何の金額の列かを見出しから読み取れない";
    private readonly Dictionary<string, (SheetRole Role, Stage? Stage)> labels = new(StringComparer.Ordinal);
    private readonly (string Unit, long Yen)[] units;
    private readonly TableWords tables;

    /// <summary>Takes the tables out of a vocabulary.</summary>
    /// <exception cref="LexiconException">A row cannot be used.</exception>
    public SheetWords(WordList words)
    {
        tables = new TableWords(words);
        units = [.. words.Table("tables-units").Rows.Select(row => (row.Fields[0], long.Parse(row.Fields[1], CultureInfo.InvariantCulture))).OrderByDescending(unit => unit.Item1.Length)];
        foreach (LexiconRow row in words.Table(Table).Rows)
        {
            labels[TextNormalizer.NameKey(row.Fields[0])] = Enum.TryParse(row.Fields[1], true, out SheetRole role)
                ? (role, row.Fields[2].Length == 0 ? null : StageNames.Parse(row.Fields[2]))
                : throw new LexiconException(Table + ".tsv", row.Line, $"「{row.Fields[1]}」 is no role of a column.");
        }
    }

    /// <summary>Words that end the name of a sum.</summary>
    public bool IsTotal(string name) => tables.EndsWith(name, "total") || name == "計";

    /// <summary>Words that end the name of a sum within a table.</summary>
    public bool IsSubtotal(string name) => tables.EndsWith(name, "subtotal");

    /// <summary>The column that a head names; a skipped one where it says nothing known.</summary>
    /// <param name="at">The column from 0.</param>
    /// <param name="cells">The cells of the head, from the top.</param>
    /// <param name="newest">The year that 本年度 means, or null.</param>
    public SheetColumn Column(int at, IReadOnlyList<string> cells, FiscalYear? newest)
    {
        string label = string.Concat(cells);
        string key = TextNormalizer.NameKey(label);
        (string Unit, long Yen)? unit = UnitIn(key);
        key = Brackets().Replace(key, string.Empty);
        FiscalYear? year = YearIn(key, newest);
        string rest = WithoutYear(key);
        (SheetRole Role, Stage? Stage)? known = Known(key) ?? Known(rest) ?? BelowAmount(cells);
        return known is { } found ? new SheetColumn(at, found.Role, label, year, found.Stage, unit)
            : rest.Length == 0 && year is not null ? new SheetColumn(at, SheetRole.Amount, label, year, null, unit)
            : new SheetColumn(at, SheetRole.Skip, label, year) { Fault = Unknown };
    }

    /// <summary>The stage that a cell or a caption names (当初予算, 2月補正予算, 決算), or null.</summary>
    public Stage? StageIn(string text)
    {
        string key = TextNormalizer.NameKey(text);
        return Known(WithoutYear(key)) is { Stage: { } whole } ? whole
            : labels.Where(label => label.Value.Stage is not null && label.Key.Length > 1 && key.Contains(label.Key, StringComparison.Ordinal)).OrderByDescending(label => label.Key.Length).Select(label => label.Value.Stage).FirstOrDefault();
    }

    /// <summary>The unit that a text names in brackets or after 単位, or that it is as a whole.</summary>
    public (string Unit, long Yen)? UnitIn(string text)
    {
        string key = TextNormalizer.NameKey(text);
        foreach ((string unit, long yen) in units)
        {
            if (key == unit || key.Contains($"({unit})", StringComparison.Ordinal) || key.Contains($"単位:{unit}", StringComparison.Ordinal) || key.Contains($"単位{unit}", StringComparison.Ordinal) || key.Contains($"[{unit}]", StringComparison.Ordinal))
            {
                return (unit, yen);
            }
        }

        return null;
    }

    /// <summary>The fiscal year that a text names: 令和6年度, R6, 2024年度, 2024, and 前年度 where it is known which the newest is.</summary>
    public FiscalYear? YearIn(string text, FiscalYear? newest = null)
    {
        string key = TextNormalizer.NameKey(text);
        Match match = Year().Match(key);
        if (match.Success)
        {
            string digits = match.Groups["n"].Value;
            int number = digits == "元" ? 1 : int.Parse(digits, CultureInfo.InvariantCulture);
            return match.Groups["era"].Value switch { "" => new FiscalYear(number), "平成" or "h" => FiscalYear.Heisei(number), _ => FiscalYear.Reiwa(number) };
        }

        return Names(key, ThisYear) ? newest : Names(key, LastYear) ? newest?.Previous : null;
    }

    private bool Names(string key, string kind) => tables.Of(kind).Any(word => key.Contains(word, StringComparison.Ordinal));

    private string WithoutYear(string key)
    {
        string rest = Year().Replace(key, string.Empty);
        string? relative = rest != key ? null : tables.Of(ThisYear).Concat(tables.Of(LastYear)).FirstOrDefault(word => key.Contains(word, StringComparison.Ordinal));
        return (relative is null ? rest : rest.Replace(relative, string.Empty, StringComparison.Ordinal)).Trim('の', '(', ')', ' ', '・');
    }

    // 予算額 over 当初, 補正 and 増減: the cell above says that it is money, the lowest which.
    private (SheetRole Role, Stage? Stage)? BelowAmount(IReadOnlyList<string> cells)
    {
        string Plain(IEnumerable<string> some) => WithoutYear(Brackets().Replace(TextNormalizer.NameKey(string.Concat(some)), string.Empty));
        return cells.Count > 1 && Plain(cells.SkipLast(1)) is var above && (above.Length == 0 || Known(above)?.Role == SheetRole.Amount)
            && Known(Plain(cells.TakeLast(1))) is { Role: SheetRole.Amount or SheetRole.Difference } own ? own : null;
    }

    private (SheetRole Role, Stage? Stage)? Known(string key)
    {
        if (labels.TryGetValue(key, out (SheetRole Role, Stage? Stage) found))
        {
            return found;
        }

        return tables.Column(key) is { } column ? (RoleOf(column.Role), column.Stage == Stage.Other ? null : column.Stage) : null;
    }

    private static SheetRole RoleOf(ColumnRole role) => role switch
    {
        ColumnRole.Name or ColumnRole.Division => SheetRole.Name,
        ColumnRole.Number => SheetRole.Number,
        ColumnRole.Amount => SheetRole.Amount,
        ColumnRole.Difference => SheetRole.Difference,
        ColumnRole.Remark => SheetRole.Remark,
        ColumnRole.Description => SheetRole.Description,
        ColumnRole.Implementer => SheetRole.Implementer,
        _ => SheetRole.Skip,
    };

    [GeneratedRegex(@"\([^()]*\)|\[[^\[\]]*\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<era>令和|平成|(?<![a-z])[rh])(?<n>[0-9]{1,2}|元)(?:年度|年|$|(?=[^0-9年.]))|(?<era>)(?<![0-9])(?<n>(?:19|20)[0-9]{2})(?:年度|年|$|(?=[^0-9]))")]
    private static partial Regex Year();
}
