using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Sheets;

/// <summary>
/// Reads a workbook (Office Open XML) cell by cell as text. A formula is never evaluated: what was last computed and stored is taken. Numbers
/// stay the digits of the file.
/// </summary>
public sealed class XlsxBook
{
    private const long MostPartBytes = 128L * 1024 * 1024;
    private const int MostRatio = 400;
    private const long FreeBytes = 8L * 1024 * 1024;
    private const int MostSharedTexts = 2_000_000;
    private const int MostMerges = 20_000;
    private const int MostEntries = 2_000;

    private readonly string name;
    private readonly ZipArchive archive;
    private readonly List<string> shared = [];
    private int cells;

    private XlsxBook(string name, ZipArchive archive)
    {
        this.name = name;
        this.archive = archive;
    }

    /// <summary>The visible sheets in their order.</summary>
    /// <param name="name">The file name, for messages.</param>
    /// <param name="bytes">The file.</param>
    /// <exception cref="SourceException">It is no workbook, is locked, or passes a bound.</exception>
    public static IReadOnlyList<SheetGrid> Read(string name, Stream bytes)
    {
        try
        {
            using var archive = new ZipArchive(bytes, ZipArchiveMode.Read, leaveOpen: true);
            return archive.Entries.Count <= MostEntries ? new XlsxBook(name, archive).Sheets() : throw new SourceException(name, 0, $"ブックの部品が多すぎます（上限{MostEntries}）。Excel で保存し直してください。");
        }
        catch (InvalidDataException error)
        {
            throw new SourceException(name, 0, "Excel のブック（.xlsx）として開けません（壊れているか、パスワードがかかっています）。保存し直してください。", error);
        }
        catch (XmlException error)
        {
            throw new SourceException(name, 0, "ブックの中の XML が壊れています。Excel で保存し直してください。", error);
        }
    }

    private List<SheetGrid> Sheets()
    {
        Dictionary<string, string> targets = [];
        Each("xl/_rels/workbook.xml.rels", "Relationship", xml => targets[xml.GetAttribute("Id") ?? string.Empty] = xml.GetAttribute("Target") ?? string.Empty);
        var sheets = new List<(string Name, string Part)>();
        Each("xl/workbook.xml", "sheet", xml =>
        {
            string id = xml.GetAttribute("id", "http://schemas.openxmlformats.org/officeDocument/2006/relationships") ?? string.Empty;
            if (xml.GetAttribute("state") is null or "visible" && targets.TryGetValue(id, out string? target))
            {
                sheets.Add((xml.GetAttribute("name") ?? string.Empty, target.StartsWith('/') ? target[1..] : "xl/" + target));
            }
        });
        if (sheets.Count is 0 or > SheetLimits.MostSheets)
        {
            throw new SourceException(name, 0, sheets.Count == 0 ? "シートがありません。Excel のブック（.xlsx）かを確かめてください。" : $"シートが多すぎます（上限{SheetLimits.MostSheets}枚）。分けてください。");
        }

        ReadShared();
        return [.. sheets.Select(sheet => Grid(sheet.Name, sheet.Part))];
    }

    private void ReadShared()
    {
        if (archive.GetEntry("xl/sharedStrings.xml") is null)
        {
            return;
        }

        Each("xl/sharedStrings.xml", "si", xml =>
        {
            if (shared.Count >= MostSharedTexts)
            {
                throw new SourceException(name, 0, "文字列が多すぎます。ブックを分けてください。");
            }

            shared.Add(TextOf(xml));
        });
    }

    private SheetGrid Grid(string sheet, string part)
    {
        var rows = new List<string[]>();
        var merges = new List<MergedCells>();
        Each(part, null, xml =>
        {
            if (xml.LocalName == "row")
            {
                AddRow(sheet, rows, xml);
            }
            else if (xml.LocalName == "mergeCell" && merges.Count < MostMerges && (xml.GetAttribute("ref") ?? string.Empty).Split(':') is [var first, var last])
            {
                ((int top, int left), (int bottom, int right)) = (PlaceOf(sheet, first), PlaceOf(sheet, last));
                merges.Add(new MergedCells(top, left, bottom, right));
            }
        });
        return new SheetGrid(sheet, rows, merges.Where(cells => (long)(cells.Bottom - cells.Top + 1) * (cells.Right - cells.Left + 1) <= 100_000));
    }

    private void AddRow(string sheet, List<string[]> rows, XmlReader xml)
    {
        int number = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out int said) ? said : rows.Count + 1;
        if (number > SheetLimits.MostRows || number <= rows.Count)
        {
            throw new SourceException(name, 0, $"シート「{sheet}」の行番号 {number} が正しくありません。Excel で保存し直してください。");
        }

        var found = new List<string>();
        using XmlReader row = xml.ReadSubtree();
        while (row.Read())
        {
            if (row is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                AddCell(sheet, found, row);
            }
        }

        if (found.Exists(cell => cell.Length > 0))
        {
            while (rows.Count < number - 1)
            {
                rows.Add([]);
            }

            rows.Add([.. found]);
        }
    }

    private void AddCell(string sheet, List<string> found, XmlReader xml)
    {
        int column = xml.GetAttribute("r") is { } place ? PlaceOf(sheet, place).Column : found.Count;
        string kind = xml.GetAttribute("t") ?? "n";
        string value = string.Empty;
        using XmlReader cell = xml.ReadSubtree();
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = cell.ReadElementContentAsString();
            }
            else if (cell is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = TextOf(cell);
            }
        }

        value = kind == "s" ? SharedText(value) : kind == "e" ? string.Empty : value;
        if (value.Length > SheetLimits.MostCellCharacters)
        {
            throw new SourceException(name, 0, $"シート「{sheet}」の {xml.GetAttribute("r")} が大きすぎます（上限{SheetLimits.MostCellCharacters}文字）。");
        }

        if (column >= SheetLimits.MostColumns)
        {
            throw new SourceException(name, 0, $"シート「{sheet}」の列が多すぎます（上限{SheetLimits.MostColumns}列）。予算の表ではないようです。必要な列だけにしてください。");
        }

        // A lone cell far to the right takes the place of all before it.
        while (found.Count <= column)
        {
            found.Add(string.Empty);
            cells++;
        }

        if (cells > SheetLimits.MostCells)
        {
            throw new SourceException(name, 0, $"セルが多すぎます（上限{SheetLimits.MostCells}）。ブックを分けてください。");
        }

        found[column] = value;
    }

    private string SharedText(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int at) && at < shared.Count ? shared[at] : throw new SourceException(name, 0, "ブックの文字列の表が壊れています。Excel で保存し直してください。");

    // Readings (rPh) beside a text are no part of it.
    private static string TextOf(XmlReader xml)
    {
        var text = new StringBuilder();
        using XmlReader part = xml.ReadSubtree();
        bool more = part.Read();
        while (more)
        {
            if (part is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                part.Skip();
                more = !part.EOF;
            }
            else if (part is { NodeType: XmlNodeType.Element, LocalName: "t" })
            {
                text.Append(part.ReadElementContentAsString());
                more = !part.EOF;
            }
            else
            {
                more = part.Read();
            }
        }

        return text.ToString();
    }

    private (int Row, int Column) PlaceOf(string sheet, string cell)
    {
        int column = 0;
        int at = 0;
        for (; at < cell.Length && char.IsAsciiLetterUpper(cell[at]) && at < 4; at++)
        {
            column = (column * 26) + (cell[at] - 'A' + 1);
        }

        return at > 0 && int.TryParse(cell.AsSpan(at), NumberStyles.None, CultureInfo.InvariantCulture, out int row) && row > 0
            ? (row - 1, column - 1)
            : throw new SourceException(name, 0, $"シート「{sheet}」に「{cell}」という正しくないセルがあります。Excel で保存し直してください。");
    }

    private void Each(string part, string? element, Action<XmlReader> take)
    {
        ZipArchiveEntry entry = archive.GetEntry(part) ?? throw new SourceException(name, 0, "Excel のブック（.xlsx）の部品が足りません。Excel で保存し直してください。");
        if (entry.Length > MostPartBytes || (entry.Length > FreeBytes && entry.Length > entry.CompressedLength * MostRatio))
        {
            throw new SourceException(name, 0, "展開すると大きすぎます。ブックを分けるか、入手元を確かめてください。");
        }

        using Stream bytes = entry.Open();
        using var bounded = new LimitedStream(bytes, entry.Length, name);
        using XmlReader xml = XmlReader.Create(bounded, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = false });
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && (element is null || xml.LocalName == element))
            {
                take(xml);
            }
        }
    }
}
