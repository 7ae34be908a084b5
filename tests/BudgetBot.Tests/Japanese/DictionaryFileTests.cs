using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Tests.Japanese;

public sealed class DictionaryFileTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("budgetbot-dictionary-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Builders_at_the_same_time_make_one_whole_file()
    {
        Seed();
        File.WriteAllText(Path.Combine(folder, "built", "ipadic.bbd.killed.tmp"), "half a file");
        Directory.CreateDirectory(Path.Combine(folder, "built", "fetch-kuromoji-0.1.2.tgz-killed"));
        var logged = new System.Collections.Concurrent.ConcurrentBag<string>();
        string[] paths = new string[4];
        Parallel.For(0, paths.Length, i => paths[i] = DictionaryStore.EnsureBuilt(folder, logged.Add));
        Assert.Single(paths.Distinct());
        Assert.Single(logged, line => line.Contains("組み立て", StringComparison.Ordinal));
        using var dictionary = IpadicDictionary.Open(paths[0]);
        Assert.Equal("救急|医療", new JapaneseAnalyzer(dictionary).Cut("救急医療"));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "built"), "*.tmp"));
        Assert.Empty(Directory.GetDirectories(Path.Combine(folder, "built")));
    }

    [Fact]
    public void A_damaged_file_is_built_anew_to_the_same_bytes()
    {
        Seed();
        string path = DictionaryStore.EnsureBuilt(folder, _ => { });
        byte[] whole = File.ReadAllBytes(path);
        Damage(path, whole.Length / 2);
        Assert.Equal(path, DictionaryStore.EnsureBuilt(folder, _ => { }));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData(0, "このプログラムの辞書ではありません")]
    [InlineData(8, "別の版")]
    [InlineData(16, "途中で切れています")]
    [InlineData(40, "壊れています")]
    [InlineData(100, "壊れています")]
    [InlineData(1_000_000, "壊れています")]
    public void A_changed_byte_anywhere_is_one_sentence(int at, string says)
    {
        string path = Path.Combine(folder, "changed.bbd");
        File.Copy(TheFile, path);
        Damage(path, at);
        AssertRefused(path, says);
    }

    [Theory]
    [InlineData(0, "短すぎます")]
    [InlineData(255, "短すぎます")]
    [InlineData(10_000, "途中で切れています")]
    public void A_file_that_was_cut_off_is_one_sentence(int length, string says)
    {
        string path = Path.Combine(folder, "cut.bbd");
        File.WriteAllBytes(path, File.ReadAllBytes(TheFile)[..length]);
        AssertRefused(path, says);
    }

    [Fact]
    public void A_missing_file_is_one_sentence() => AssertRefused(Path.Combine(folder, "none.bbd"), "読めません");

    [Fact]
    public void A_folder_that_cannot_be_made_is_one_sentence()
    {
        string file = Path.Combine(folder, "file");
        File.WriteAllText(file, "no folder");
        DictionaryException error = Assert.Throws<DictionaryException>(() => DictionaryStore.EnsureBuilt(file, _ => { }));
        Assert.Contains("書けません", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_dictionary_is_not_read()
    {
        var dictionary = IpadicDictionary.Open(TheFile);
        var analyzer = new JapaneseAnalyzer(dictionary);
        Morpheme token = analyzer.Tokens("医療")[0];
        dictionary.Dispose();
        Assert.Throws<ObjectDisposedException>(() => analyzer.Tokens("医療"));
        Assert.Throws<ObjectDisposedException>(() => token.Reading);
        Assert.Throws<ObjectDisposedException>(() => token.PartOfSpeech);
    }

    private static string TheFile => DictionaryStore.EnsureBuilt(Path.Combine(Ipadic.Root, "index"), Console.WriteLine);

    private static void AssertRefused(string path, string says)
    {
        DictionaryException error = Assert.Throws<DictionaryException>(() => IpadicDictionary.Open(path));
        Assert.Contains(path, error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
    }

    private static void Damage(string path, int at)
    {
        using FileStream file = File.Open(path, FileMode.Open);
        file.Position = at;
        int before = file.ReadByte();
        file.Position = at;
        file.WriteByte((byte)(before ^ 0x10));
    }

    /// <summary>Lays the package that was fetched already into the folder, so that the network is not asked again.</summary>
    private void Seed()
    {
        string fetched = Path.Combine(Path.GetDirectoryName(TheFile)!, "kuromoji-0.1.2.tgz");
        string built = Directory.CreateDirectory(Path.Combine(folder, "built")).FullName;
        if (File.Exists(fetched))
        {
            File.Copy(fetched, Path.Combine(built, Path.GetFileName(fetched)));
        }
    }
}
