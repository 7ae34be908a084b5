using System.IO.Compression;
using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>An archive whose bytes were damaged on their way: no part of an entry is taken for the whole, and no digit for another.</summary>
public sealed class DamagedArchiveTests : IDisposable
{
    private const string Damaged = "書庫の中のファイルが壊れています";

    private readonly TemporaryFolder folder = new();
    private readonly string root;

    public DamagedArchiveTests() => root = SampleSeeds.Make(folder);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("table.csv")]
    [InlineData("paper.txt")]
    public void An_entry_that_cannot_be_unpacked_to_its_end_is_refused(string name)
    {
        byte[] zip = TestZip.Of((name, TestZip.Bytes(Table(3000))));
        zip.AsSpan(2000, 300).Fill(0xFF);
        Assert.Contains(Damaged, Problem(zip), StringComparison.Ordinal);
    }

    [Fact]
    public void A_digit_that_became_another_is_found()
    {
        byte[] zip = Stored("table.csv", TestZip.Bytes(Table(20)));
        Assert.Empty(Build(zip).Problems);
        int at = zip.AsSpan().IndexOf("事業7,"u8) + "事業7,"u8.Length;
        zip[at] = zip[at] == (byte)'1' ? (byte)'2' : (byte)'1';
        Assert.StartsWith("zip.zip/table.csv: " + Damaged, Problem(zip), StringComparison.Ordinal);
    }

    private static string Table(int rows)
    {
        var text = new StringBuilder("事業名,令和6年度当初予算額（千円）\n");
        for (int row = 0; row < rows; row++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"事業{row},{row * 7919 % 100_003}\n");
        }

        return text.ToString();
    }

    private static byte[] Stored(string name, byte[] content)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (Stream entry = zip.CreateEntry(name, CompressionLevel.NoCompression).Open())
        {
            entry.Write(content);
        }

        return bytes.ToArray();
    }

    private string Problem(byte[] zip) => Assert.Single(Build(zip).Problems);

    private IngestReport Build(byte[] zip)
    {
        File.WriteAllBytes(folder.File("zip.zip"), zip);
        return SampleSeeds.Builder(root).Build(SourceSelection.Of([folder.File("zip.zip")]), folder.File("out.db"));
    }
}
