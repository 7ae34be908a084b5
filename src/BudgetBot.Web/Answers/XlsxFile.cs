using System.Xml;
using BudgetBot.Records;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BudgetBot.Web.Answers;

/// <summary>The rows of an answer as an Excel workbook. Texts are texts, so that nothing in it can be a formula; amounts are numbers.</summary>
internal static class XlsxFile
{
    private const string SheetName = "数値";

    /// <summary>Writes the file.</summary>
    public static byte[] Write(KeptAnswer answer)
    {
        using var file = new MemoryStream();
        using (var workbook = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart book = workbook.AddWorkbookPart();
            WorksheetPart sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Rows(answer)));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = SheetName }));
        }

        return file.ToArray();
    }

    private static IEnumerable<Row> Rows(KeptAnswer answer) =>
        answer.Figures.Select(FileForms.Cells).Prepend(FileForms.Heads).Select(cells => new Row(cells.Select(OfValue)));

    private static Cell OfValue(object? value) => value switch
    {
        null => new Cell(),
        long number => new Cell { DataType = CellValues.Number, CellValue = new CellValue(FileForms.Written(number)) },
        _ => new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(Allowed(value.ToString() ?? string.Empty)) { Space = SpaceProcessingModeValues.Preserve }) },
    };

    // XML has no form for control characters.
    private static string Allowed(string words) => string.Concat(words.EnumerateRunes().Where(rune => rune.Value > 0xffff || XmlConvert.IsXmlChar((char)rune.Value)));
}
