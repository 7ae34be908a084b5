using BudgetBot.Facts;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Reading;
using BudgetBot.Reading.Sheets;
using BudgetBot.Reading.Text;
using BudgetBot.Snapshot;

namespace BudgetBot.Ingest.Parts;

/// <summary>Takes spreadsheets: CSV files, and workbooks of Excel.</summary>
internal static class SheetIntake
{
    private const string Csv = ".csv";
    private const string Xlsx = ".xlsx";
    private static readonly string[] Refused = [".xls", ".xlsm", ".xlsb", ".ods"];

    /// <summary>Whether a part is a spreadsheet.</summary>
    public static bool IsSheet(SourcePart part) => part.Extension is Csv or Xlsx || Refused.Contains(part.Extension);

    /// <summary>Reads a spreadsheet.</summary>
    /// <param name="found">The spreadsheet.</param>
    /// <param name="words">The vocabulary.</param>
    /// <exception cref="SourceException">It cannot be read, or its mapping cannot.</exception>
    /// <exception cref="IngestException">No fiscal year is named in it.</exception>
    public static DocumentContent Read(Candidate found, WordList words)
    {
        SourcePart part = found.Part;
        if (Refused.Contains(part.Extension))
        {
            throw new SourceException(part.Document, 0, $"{part.Extension} は読めません。マクロのない Excel ブック（.xlsx）か CSV で保存し直してください。");
        }

        ColumnMapping? columns = found.Mapping is not { } mapping ? null : ColumnMapping.Parse(mapping.Document, mapping.Bytes(), words);
        SheetReading read = SheetReader.Read(part.Document, Grids(part), columns, words);
        Source source = found.Listed ?? (read.Newest is { } year
            ? new Source(part.Document, read.Title, string.Empty, string.Empty, year, string.Empty, [], string.Empty)
            : throw new IngestException($"{part.Document}:1: 年度のわかる金額の列が見つかりません。見出しに年度と予算額などの語があるかを確かめるか、{part.Document}{ColumnMapping.Suffix} で列を示してください。"));
        return new DocumentContent(source with { Sha256 = found.Sha256 }, read.Lines, read.Part.Items, read.Part.Facts, read.Part.Passages, read.Part.Omissions)
        {
            Sheets = read.Sheets,
            Tables = TableCount.Of(read.Part),
        };
    }

    private static IReadOnlyList<SheetGrid> Grids(SourcePart part)
    {
        if (part.Extension == Xlsx)
        {
            using var bytes = new MemoryStream(part.Bytes());
            return XlsxBook.Read(part.Document, bytes);
        }

        using TextReader text = TableText.Open(part.Document, part.Open);
        var rows = new List<string[]>();
        long cells = 0;
        long characters = 0;
        foreach (string[] row in CsvRows.Read(part.Document, text))
        {
            rows.Add(row);
            cells += row.Length;
            characters += row.Sum(cell => (long)cell.Length);
            if (cells > SheetLimits.MostCells || characters > ReadingLimits.MostCharacters)
            {
                throw new SourceException(part.Document, rows.Count, $"表が大きすぎます（上限は{SheetLimits.MostCells}セル、{ReadingLimits.MostCharacters}文字）。表を分けてください。");
            }
        }

        return rows.Exists(row => Array.Exists(row, cell => cell.Trim().Length > 0))
            ? [new SheetGrid(Path.GetFileNameWithoutExtension(part.Document), rows, [])]
            : throw new SourceException(part.Document, 0, "空のファイルです。取得し直してください。");
    }
}
