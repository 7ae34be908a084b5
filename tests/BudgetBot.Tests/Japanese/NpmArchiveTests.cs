using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Tests.Japanese;

public sealed class NpmArchiveTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-npm-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void An_archive_that_lies_there_is_taken_without_npm_and_leftovers_are_removed()
    {
        string path = Path.Combine(folder, "sample-1.0.0.tgz");
        Write(path);
        var archive = new NpmArchive("sample", "1.0.0", Convert.ToBase64String(SHA512.HashData(File.ReadAllBytes(path))), "試験");
        Directory.CreateDirectory(Path.Combine(folder, "fetch-sample-1.0.0.tgz-left"));
        Directory.CreateDirectory(Path.Combine(folder, "fetch-other-1.0.0.tgz-busy"));

        Assert.Equal(path, archive.Ensure(folder, line => Assert.Fail(line)));
        Assert.Equal(["fetch-other-1.0.0.tgz-busy"], Directory.GetDirectories(folder).Select(Path.GetFileName));
        (string name, byte[] bytes) = Assert.Single(NpmArchive.Read(path, entry => entry.EndsWith(".js", StringComparison.Ordinal)));
        Assert.Equal("package/dist/a.js", name);
        Assert.Equal("a", Encoding.UTF8.GetString(bytes));
    }

    private static void Write(string path)
    {
        using FileStream file = File.Create(path);
        using var gzip = new GZipStream(file, CompressionLevel.Fastest);
        using var tar = new TarWriter(gzip);
        foreach ((string name, string text) in (ReadOnlySpan<(string, string)>)[("package/dist/a.js", "a"), ("package/README.md", "b")])
        {
            tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(Encoding.UTF8.GetBytes(text)) });
        }
    }
}
