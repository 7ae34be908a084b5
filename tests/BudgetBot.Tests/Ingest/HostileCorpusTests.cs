using System.IO.Compression;
using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Reading.Pdf;
using BudgetBot.Tests.Reading.Sheets;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>
/// Broken and hostile sources in one folder, with the sentence that each gets: it begins with the file (and line, where there is one) and says what
/// to do. The good file among them is read all the same. Tables and archives by themselves: <see cref="HostileTablesTests"/>.
/// </summary>
public sealed class HostileCorpusTests : IDisposable
{
    private const string Good = "good.txt";
    private const string Head = "事業名,令和6年度当初予算額（千円）\n";

    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public HostileCorpusTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_hostile_file_gets_its_sentence_and_the_good_one_is_read()
    {
        Directory.CreateDirectory(folder.File("corpus"));
        foreach ((string name, byte[] content, _) in Corpus())
        {
            File.WriteAllBytes(folder.File("corpus/" + name), content);
        }

        File.WriteAllText(folder.File("corpus/" + Good), SampleSeeds.Paper);
        IngestReport report = SampleSeeds.Builder(root, skipBadFiles: true).Build(
            SourceSelection.Of(Corpus().Select(one => folder.File("corpus/" + one.Name)).Append(folder.File("corpus/" + Good))), folder.File("out.db"));
        Assert.True(Corpus().Count() >= 40);
        Assert.All(Corpus(), one =>
        {
            string problem = Assert.Single(report.Problems, problem => problem.StartsWith(one.Sentence, StringComparison.Ordinal));
            Assert.Matches("(ください|入れてください（例.*）|展開しません。.*|中止しました。.*)。$", problem);
        });
        Assert.Equal(Corpus().Count(), report.Problems.Count);
        Assert.Equal([Good], report.Documents.Where(document => document.Problem is null).Select(document => document.Document));
        Assert.NotNull(report.Hash);
        Assert.Equal(Corpus().Count() + 1, Directory.GetFileSystemEntries(folder.File("corpus")).Length);
    }

    [Fact]
    public void A_folder_does_not_lead_out_of_itself()
    {
        folder.Write("secret.txt", SampleSeeds.Paper);
        folder.Write("given/good.txt", SampleSeeds.Paper);
        File.CreateSymbolicLink(folder.File("given/link.txt"), folder.File("secret.txt"));
        File.CreateSymbolicLink(folder.File("given/own.txt"), folder.File("given/good.txt"));
        File.CreateSymbolicLink(folder.File("given/broken.txt"), folder.File("given/nothing.txt"));
        File.CreateSymbolicLink(folder.File("given/circle.txt"), folder.File("given/circle.txt"));
        Directory.CreateDirectory(folder.File("given/folder.txt"));
        IngestReport report = SampleSeeds.Builder(root, skipBadFiles: true).Build(SourceSelection.Of([folder.File("given")]), folder.File("out.db"));
        Assert.Equal(
            [
                "broken.txt: ファイルがありません。パスを確かめてください。",
                "circle.txt: たどれないリンクです（輪になっています）。実物のファイルを置いてください。",
                "folder.txt: ファイルではなくフォルダーです。中のファイルかこのフォルダーを直接指定してください。",
                "link.txt: フォルダーの外を指すリンクです。実物のファイルを置くか、そのファイルを直接指定してください。",
            ],
            report.Problems);
        Assert.Equal(["good.txt", "own.txt"], report.Documents.Where(document => document.Problem is null).Select(document => document.Document));
    }

    [Fact]
    public void Two_sources_of_one_name_are_told_apart_before_they_are_mixed_up()
    {
        File.WriteAllBytes(folder.File("in.zip"), TestZip.Of(("a.txt", TestZip.Bytes(SampleSeeds.Paper)), ("c.txt", TestZip.Bytes(SampleSeeds.Paper))));
        string[] paths = [folder.Write("x/a.txt", SampleSeeds.Paper), folder.Write("y/a.txt", SampleSeeds.Paper), folder.File("in.zip")];
        IngestReport report = SampleSeeds.Builder(root, skipBadFiles: true).Build(SourceSelection.Of(paths), folder.File("out.db"));
        Assert.Equal(2, report.Problems.Count);
        Assert.All(report.Problems, problem => Assert.Contains("a.txt: 同じ名前の資料がほかにあり", problem, StringComparison.Ordinal));
        Assert.Equal(["a.txt", "c.txt"], report.Documents.Where(document => document.Problem is null).Select(document => document.Document));
    }

    [Fact]
    public void A_file_that_may_not_be_opened_gets_a_sentence()
    {
        string path = folder.Write("locked.txt", SampleSeeds.Paper);
        using FileStream held = new(path, FileMode.Open, FileAccess.Read, FileShare.None);
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([path]), folder.File("out.db"));
        Assert.StartsWith("locked.txt: 開けません", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, byte[] Content, string Sentence)> Corpus() =>
    [
        ("empty.txt", [], "empty.txt: 空のファイルです"),
        ("blank.txt", TestZip.Bytes(" \n\n"), "blank.txt: 空白だけのファイルです"),
        ("nul.txt", TestZip.Bytes("令和6年度\n予算\0"), "nul.txt:2: テキストではありません"),
        ("cp932.txt", [0x97, 0xDF, 0x98, 0x61, 0x82, 0x55], "cp932.txt:1: UTF-8 ではありません（0バイト目）。Shift_JIS（cp932）のようです"),
        ("latin.txt", [0x61, 0xFF, 0x20], "latin.txt:1: UTF-8 ではありません"),
        ("utf16.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("令和6年度 a")).ToArray(), "utf16.txt:1: テキストではありません"),
        ("longline.txt", TestZip.Bytes("令和6年度\n" + new string('あ', 300_000)), "longline.txt:2: 1行が長すぎます"),
        ("garbled.txt", TestZip.Bytes("令和6年度\n" + new string('䛾', 60)), "garbled.txt:2: 文字化けしています"),
        ("noyear.txt", TestZip.Bytes("予算は 836百万円\n"), "noyear.txt:1: 年度（令和7年度 など）が見つかりません"),
        ("pdf-inside.txt", new PdfPaper().Text(40, 40, "令和6年度予算").Bytes(), "pdf-inside.txt: 名前と中身が違います（中身は PDF です）"),
        ("zip-inside.txt", TestZip.Of(("a.txt", TestZip.Bytes("a"))), "zip-inside.txt: 名前と中身が違います（中身は ZIP 書庫か Excel ブックです）"),
        ("office-inside.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1], "office-inside.txt: 名前と中身が違います（中身は古い形式の Office 文書です）"),
        ("html-inside.txt", TestZip.Bytes("\uFEFF <!DOCTYPE html><html><script>alert(1)</script>"), "html-inside.txt: 中身は HTML です"),
        ("page.html", TestZip.Bytes("<html><body>令和6年度予算</body></html>"), "page.html: HTML は読みません"),
        ("script.htm", TestZip.Bytes("<script>fetch('http://example.com')</script>"), "script.htm: HTML は読みません"),
        ("mail.mht", TestZip.Bytes("From: a"), "mail.mht: HTML は読みません"),
        ("letter.docx", TestZip.Of(("word/document.xml", TestZip.Bytes("<a/>"))), "letter.docx: .docx は読めません"),
        ("letter.doc", [0xD0, 0xCF, 0x11, 0xE0], "letter.doc: .doc は読めません"),
        ("empty.pdf", [], "empty.pdf: 空のファイルです"),
        ("text.pdf", TestZip.Bytes("これは PDF ではない"), "text.pdf: PDF ではありません"),
        ("zip.pdf", TestZip.Of(("a.txt", TestZip.Bytes("a"))), "zip.pdf: 名前と中身が違います（中身は ZIP 書庫か Excel ブックです）"),
        ("half.pdf", [.. new PdfPaper().Text(40, 40, "令和6年度予算").Bytes().Take(40)], "half.pdf: 壊れた PDF です"),
        ("nopage.pdf", TestZip.Bytes("%PDF-1.4\n%%EOF\n"), "nopage.pdf: 壊れた PDF です"),
        ("scan.pdf", new PdfPaper().Picture().Bytes(), "scan.pdf: 文字のない PDF です"),
        ("white.pdf", new PdfPaper().Bytes(), "white.pdf: 何も印刷されていない PDF です"),
        ("glyphs.pdf", new PdfPaper { Shift = 0xE000 - 0x3000 }.Text(50, 100, "このしりょうはよめないもじでできている").Text(50, 130, "ぎかいひのよさん").Bytes(), "glyphs.pdf: 文字化けしています"),
        ("hugepage.pdf", new PdfPaper(30_000, 30_000).Text(40, 40, "令和6年度予算").Bytes(), "hugepage.pdf: 1ページが大きすぎます"),
        ("password.pdf", File.ReadAllBytes(Path.Combine(Repository.Root, "tests", "BudgetBot.Tests", "Reading", "Pdf", "Files", "password.pdf")), "password.pdf: パスワードのかかった PDF です"),
        ("noyear.pdf", new PdfPaper().Text(40, 40, "予算の概要").Bytes(), "noyear.pdf:1: 年度（令和7年度 など）が見つかりません"),
        ("nul.csv", TestZip.Bytes("a,\0\n"), "nul.csv: テキストではありません"),
        ("wide.csv", TestZip.Bytes(string.Join(',', Enumerable.Repeat("1", 10_000)) + "\n"), "wide.csv:1: 列が多すぎます"),
        ("quote.csv", TestZip.Bytes(Head + "\"救急,12\n"), "quote.csv:"),
        ("pdf.csv", new PdfPaper().Text(40, 40, "令和6年度予算").Bytes(), "pdf.csv: 名前と中身が違います（中身は PDF です）"),
        ("html.csv", TestZip.Bytes("<html><table><tr><td>1</td></tr></table>"), "html.csv: 中身は HTML です"),
        ("old.xls", [0xD0, 0xCF, 0x11, 0xE0], "old.xls: .xls は読めません"),
        ("macro.xlsm", TestZip.Bytes("PK"), "macro.xlsm: .xlsm は読めません"),
        ("text.xlsx", TestZip.Bytes("no book"), "text.xlsx: "),
        ("entity.xlsx", SmallBook.Of("s", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet>&b;</worksheet>"), "entity.xlsx"),
        ("wide.xlsx", SmallBook.Of("s", "<worksheet><sheetData><row r=\"1\"><c r=\"ZZZ1\"><v>1</v></c></row></sheetData></worksheet>"), "wide.xlsx"),
        ("bomb.xlsx", SmallBook.Of("s", "<worksheet>" + new string(' ', 20_000_000) + "</worksheet>"), "bomb.xlsx"),
        ("bomb.zip", TestZip.Of(("a.csv", new byte[30_000_000])), "bomb.zip: 「a.csv」の圧縮率が異常です"),
        ("path.zip", TestZip.Of(("../a.csv", TestZip.Bytes(Head))), "path.zip: 書庫の外を指す名前のファイルがあります"),
        ("root.zip", TestZip.Of(("/etc/a.csv", TestZip.Bytes(Head))), "root.zip: 書庫の外を指す名前のファイルがあります"),
        ("drive.zip", TestZip.Of(("C:\\a.csv", TestZip.Bytes(Head))), "drive.zip: 書庫の外を指す名前のファイルがあります"),
        ("nested.zip", TestZip.Of(("inner.zip", TestZip.Of(("a.csv", TestZip.Bytes(Head))))), "nested.zip: 「inner.zip」は書庫の中の書庫です"),
        ("pdf.zip", new PdfPaper().Text(40, 40, "令和6年度予算").Bytes(), "pdf.zip: 書庫を開けません"),
        ("webpage.zip", TestZip.Of(("index.html", TestZip.Bytes("<html>"))), "index.html: HTML は読みません"),
    ];
}
