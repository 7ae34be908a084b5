using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace BudgetBot.Tests.Reading.Sheets;

/// <summary>Writes small workbooks by hand: what a cell holds is written as it stands here.</summary>
internal static class SmallBook
{
    private const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A workbook of one sheet. A cell that begins with # is a number, one with = a formula with its stored value after |.</summary>
    public static byte[] Of(string sheet, string[][] rows, params string[] merges) => Of(sheet, Sheet(rows, merges));

    /// <summary>A workbook whose sheet is given as XML.</summary>
    public static byte[] Of(string sheet, string sheetXml)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Namespace}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"{sheet}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add(zip, "xl/worksheets/sheet1.xml", sheetXml);
        }

        return bytes.ToArray();
    }

    /// <summary>The XML of a sheet.</summary>
    public static string Sheet(string[][] rows, params string[] merges)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Namespace}\"><sheetData>");
        for (int row = 0; row < rows.Length; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (int column = 0; column < rows[row].Length; column++)
            {
                xml.Append(Cell(rows[row][column], $"{(char)('A' + column)}{row + 1}"));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData><mergeCells>").AppendJoin(string.Empty, merges.Select(merge => $"<mergeCell ref=\"{merge}\"/>")).Append("</mergeCells></worksheet>").ToString();
    }

    private static string Cell(string cell, string place) => cell switch
    {
        "" => string.Empty,
        ['#', .. var number] => $"<c r=\"{place}\"><v>{number}</v></c>",
        ['=', .. var formula] when formula.Contains('|', StringComparison.Ordinal) => $"<c r=\"{place}\"><f>{formula.Split('|')[0]}</f><v>{formula.Split('|')[1]}</v></c>",
        _ => $"<c r=\"{place}\" t=\"inlineStr\"><is><t>{cell}</t><rPh sb=\"0\" eb=\"1\"><t>ヨミ</t></rPh></is></c>",
    };

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
