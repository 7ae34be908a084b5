using System.Globalization;
using System.Text;
using System.Text.Json;
using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Sheets;

/// <summary>
/// What the columns of a spreadsheet are, where its heads do not say it: a JSON file beside it, named after it with <c>.columns.json</c>.
/// </summary>
public sealed class ColumnMapping
{
    /// <summary>How a mapping's name ends.</summary>
    public const string Suffix = ".columns.json";

    private const int MostHeadRow = 1000;
    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly string[] Keys = ["sheet", "headRow", "unit", "year", "stage", "columns"];
    private static readonly string[] ColumnKeys = ["column", "role", "year", "stage", "unit", "label"];

    private readonly string file;
    private readonly byte[] json;
    private readonly (string Unit, long Yen)[] units;
    private readonly List<SheetColumn> columns = [];
    private string? sheet;
    private int headRow = 1;
    private FiscalYear? year;
    private Stage? stage;
    private (string Unit, long Yen)? unit;

    private ColumnMapping(string file, byte[] json, WordList words)
    {
        this.file = file;
        this.json = json;
        units = [.. words.Table("tables-units").Rows.Select(row => (row.Fields[0], long.Parse(row.Fields[1], CultureInfo.InvariantCulture)))];
    }

    /// <summary>Reads a mapping.</summary>
    /// <param name="file">Its file name, for messages.</param>
    /// <param name="json">Its bytes.</param>
    /// <param name="words">The vocabulary, for units.</param>
    /// <exception cref="SourceException">It is no JSON, or says something unknown; the message names file and line.</exception>
    public static ColumnMapping Parse(string file, byte[] json, WordList words)
    {
        var mapping = new ColumnMapping(file, json, words);
        try
        {
            using var document = JsonDocument.Parse(json.AsMemory(json.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0), Options);
            mapping.Take(document.RootElement);
            return mapping;
        }
        catch (JsonException error)
        {
            throw new SourceException(file, (int)(error.LineNumber ?? 0) + 1, "JSON として読めません。かっことカンマを確かめてください。", error);
        }
        catch (InvalidOperationException error)
        {
            throw new SourceException(file, 1, "値の種類が違います（文字列か数値か）。README の例を見て直してください。", error);
        }
    }

    /// <summary>Whether the mapping is for a sheet.</summary>
    internal bool IsOf(SheetGrid grid) => sheet is null || sheet == grid.Name;

    /// <summary>The head that the mapping describes.</summary>
    internal SheetHead Head(SheetGrid grid) => new(Math.Min(headRow, grid.Rows) - 1, Math.Min(headRow, grid.Rows),
        [.. columns.Select(column => column.Label.Length > 0 || column.At >= grid.Columns || grid.Rows < headRow ? column : column with { Label = grid.Shown(headRow - 1, column.At) })], year, stage, unit);

    private void Take(JsonElement root)
    {
        Check(root, Keys);
        sheet = Text(root, "sheet");
        headRow = root.TryGetProperty("headRow", out JsonElement row) ? row.GetInt32() : 1;
        year = YearOf(root);
        stage = StageOf(root);
        unit = UnitOf(root);
        if (headRow is < 1 or > MostHeadRow || !root.TryGetProperty("columns", out JsonElement list) || list.GetArrayLength() == 0)
        {
            throw Fault("columns", $"headRow（1〜{MostHeadRow}）と、1つ以上の columns を書いてください。");
        }

        foreach (JsonElement column in list.EnumerateArray())
        {
            TakeColumn(column);
        }

        if (!columns.Exists(column => column.Role == SheetRole.Amount) || !columns.Exists(column => column.Role == SheetRole.Name))
        {
            throw Fault("columns", "role が name の列と amount の列が、少なくとも1つずつ要ります。");
        }
    }

    private void TakeColumn(JsonElement column)
    {
        Check(column, ColumnKeys);
        string letters = Text(column, "column") ?? throw Fault("columns", "列の名前（column、例: \"B\"）がありません。");
        int at = letters.Aggregate(0, (sum, c) => char.IsAsciiLetterUpper(c) && sum < SheetLimits.MostColumns ? (sum * 26) + (c - 'A' + 1) : throw Fault(letters, $"列の名前「{letters}」は A から始まる英大文字で書いてください。")) - 1;
        string role = Text(column, "role") ?? string.Empty;
        columns.Add(at >= 0 && Enum.TryParse(role, true, out SheetRole known) && Enum.IsDefined(known) && !char.IsAsciiDigit(role[0])
            ? new SheetColumn(at, known, Text(column, "label") ?? string.Empty, YearOf(column), StageOf(column), UnitOf(column))
            : throw Fault(role.Length > 0 ? role : letters, $"role「{role}」はありません。{string.Join("、", Enum.GetNames<SheetRole>().Select(JsonNamingPolicy.CamelCase.ConvertName))} のどれかを書いてください。"));
    }

    private void Check(JsonElement element, string[] keys)
    {
        if (element.EnumerateObject().FirstOrDefault(property => !keys.Contains(property.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
        {
            throw Fault(unknown.Name, $"「{unknown.Name}」という項目はありません。{string.Join("、", keys)} のどれかを書いてください。");
        }
    }

    private FiscalYear? YearOf(JsonElement element) => !element.TryGetProperty("year", out JsonElement value) ? null
        : value.GetInt32() is > 1988 and < 2100 and var number ? new FiscalYear(number) : throw Fault("year", "year には 1989 から 2099 までの西暦を書いてください。");

    private Stage? StageOf(JsonElement element)
    {
        try
        {
            return Text(element, "stage") is { } word ? StageNames.Parse(word) : null;
        }
        catch (FormatException)
        {
            throw Fault("stage", "stage には 予算案、当初、補正、要求、現額、執行、計画、内示、other のどれかを書いてください。");
        }
    }

    private (string Unit, long Yen)? UnitOf(JsonElement element) => Text(element, "unit") is not { } word ? null
        : Array.Find(units, known => known.Unit == word) is { Unit: not null } found ? found : throw Fault(word, $"単位「{word}」を知りません。{string.Join("、", units.Select(known => known.Unit))} のどれかを書いてください。");

    private static string? Text(JsonElement element, string key) => element.TryGetProperty(key, out JsonElement value) ? value.GetString() : null;

    private SourceException Fault(string near, string message)
    {
        int at = json.AsSpan().IndexOf(Encoding.UTF8.GetBytes('"' + near + '"'));
        return new SourceException(file, 1 + json.AsSpan(0, Math.Max(0, at)).Count((byte)'\n'), message);
    }
}
