using System.IO.Compression;
using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Tests.Reading.Sheets;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>Broken and hostile tables and archives: each gets a sentence, none is read in part, nothing is written outside.</summary>
public sealed class HostileTablesTests : IDisposable
{
    private const string Head = "事業名,令和6年度当初予算額（千円）\n";

    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public HostileTablesTests() => root = SampleSeeds.Make(folder);

    public static TheoryData<string, string> Cases => new()
    {
        { "columns.csv", "列が多すぎます" }, { "quote.csv", "引用符" }, { "cell.csv", "セルが大きすぎます" }, { "nul.csv", "NUL" }, { "latin.csv", "文字コード" },
        { "empty.csv", "空のファイル" }, { "blank.csv", "空のファイル" }, { "nohead.csv", "年度のわかる金額の列" }, { "old.xls", "保存し直してください" }, { "macro.xlsm", "マクロのない" },
        { "text.xlsx", "として開けません" }, { "parts.xlsx", "部品が足りません" }, { "dtd.xlsx", "XML が壊れています" }, { "broken.xlsx", "XML が壊れています" }, { "columns.xlsx", "列が多すぎます" },
        { "cell.xlsx", "正しくないセル" }, { "rows.xlsx", "行番号" }, { "huge.xlsx", "大きすぎます" }, { "bomb.xlsx", "展開すると大きすぎます" },
        { "bomb.zip", "圧縮率が異常" }, { "path.zip", "書庫の外" }, { "nested.zip", "書庫の中の書庫" }, { "many.zip", "多すぎます" }, { "twins.zip", "同じ名前" }, { "none.zip", "空の書庫" }, { "text.zip", "書庫を開けません" },
        { "liar.zip", "書庫を開けません" }, { "review.csv", "予算事業ID" }, { "reviewhead.csv", "見出しの行しかありません" }, { "mapping.csv", "mapping.csv.columns.json:2: " },
    };

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_cannot_be_read_gets_a_sentence(string name, string sentence)
    {
        File.WriteAllBytes(folder.File(name), BytesOf(name));
        if (name == "mapping.csv")
        {
            folder.Write("mapping.csv.columns.json", "{\n \"colums\": [] }");
        }

        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File(name)]), folder.File("out.db"));
        string problem = Assert.Single(report.Problems);
        Assert.Contains(sentence, problem, StringComparison.Ordinal);
        Assert.EndsWith("。", problem, StringComparison.Ordinal);
        Assert.Null(report.Hash);
        Assert.False(File.Exists(folder.File("out.db")));
    }

    [Fact]
    public void A_text_that_looks_like_a_formula_is_data()
    {
        folder.Write("formula.csv", Head + "=cmd|'/c calc'!A0,1200\n@SUM(1),300\n");
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File("formula.csv")]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        using var reader = BudgetBot.Snapshot.SnapshotReader.Open(folder.File("out.db"));
        Assert.Equal(["=cmd|'/c calc'!A0", "@SUM(1)"], reader.Facts(new BudgetBot.Snapshot.FactFilter()).Select(fact => fact.Item.Printed));
    }

    [Fact]
    public void An_archive_of_good_files_is_read_by_their_last_names()
    {
        File.WriteAllBytes(folder.File("good.zip"), TestZip.Of(("令和6/a.csv", TestZip.Bytes(Head + "救急医療,1200\n")), ("令和6/b.csv", TestZip.Bytes(Head + "へき地医療,80\n"))));
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File("good.zip")]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        Assert.Equal(["a.csv", "b.csv"], report.Documents.Select(document => document.Document));
    }

    private static byte[] BytesOf(string name) => name switch
    {
        "columns.csv" => TestZip.Bytes(string.Join(',', Enumerable.Repeat("1", 10_000)) + "\n"),
        "quote.csv" => TestZip.Bytes(Head + "\"救急,12\n"),
        "cell.csv" => TestZip.Bytes(Head + new string('あ', 40_000) + ",1\n"),
        "nul.csv" => TestZip.Bytes("a,\0\n"),
        "latin.csv" => [0x61, 0x2C, 0x81, 0x20, 0xFF, 0x81, 0x0A],
        "empty.csv" => [],
        "blank.csv" => TestZip.Bytes(" ,\n,\n"),
        "nohead.csv" => TestZip.Bytes("これは,表\nでは,ない\n"),
        "old.xls" or "macro.xlsm" => [0xD0, 0xCF, 0x11, 0xE0],
        "text.xlsx" or "text.zip" => TestZip.Bytes("no archive"),
        "parts.xlsx" => TestZip.Of(("xl/other.xml", TestZip.Bytes("<a/>"))),
        "dtd.xlsx" => SmallBook.Of("s", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"),
        "broken.xlsx" => SmallBook.Of("s", "<worksheet><sheetData>"),
        "columns.xlsx" => SmallBook.Of("s", "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>"),
        "cell.xlsx" => SmallBook.Of("s", "<worksheet><sheetData><row r=\"1\"><c r=\"1A\"><v>1</v></c></row></sheetData></worksheet>"),
        "rows.xlsx" => SmallBook.Of("s", "<worksheet><sheetData><row r=\"99999999\"><c r=\"A1\"><v>1</v></c></row></sheetData></worksheet>"),
        "huge.xlsx" => SmallBook.Of("s", $"<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>{new string('x', 40_000)}</v></c></row></sheetData></worksheet>"),
        "bomb.xlsx" => SmallBook.Of("s", "<worksheet>" + new string(' ', 20_000_000) + "</worksheet>"),
        "bomb.zip" => TestZip.Of(("a.csv", new byte[30_000_000])),
        "path.zip" => TestZip.Of(("../a.csv", TestZip.Bytes(Head))),
        "nested.zip" => TestZip.Of(("inner.zip", TestZip.Of(("a.csv", TestZip.Bytes(Head))))),
        "many.zip" => TestZip.Of([.. Enumerable.Range(0, 1_001).Select(i => ($"{i}.csv", TestZip.Bytes(Head)))]),
        "twins.zip" => TestZip.Of(("a/x.csv", TestZip.Bytes(Head)), ("b/x.csv", TestZip.Bytes(Head))),
        "none.zip" => TestZip.Of(("folder/", [])),
        "liar.zip" => [.. TestZip.Of(("a.csv", TestZip.Bytes(Head))).Take(60)],
        "review.csv" => TestZip.Bytes("事業年度,予算事業ID,事業名,事業の目的,事業の概要\n2024,,名のない事業,目的,概要\n"),
        "reviewhead.csv" => TestZip.Bytes("事業年度,予算事業ID,事業名,事業の目的,事業の概要\n"),
        _ => TestZip.Bytes(Head + "救急,12\n"),
    };
}
