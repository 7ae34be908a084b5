using System.IO.Compression;
using System.Text;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.Tests.Japanese;

/// <summary>The golden files are Lucene's own tokens; tests/golden/tokens/oracle says how they were made.</summary>
public sealed class TokenParityTests
{
    private static readonly string Golden = Path.Combine(Ipadic.Root, "tests", "golden", "tokens");

    [Theory]
    [InlineData("000_60395da026dc80b5", AnalyzerMode.Normal)]
    [InlineData("000_60395da026dc80b5", AnalyzerMode.Search)]
    [InlineData("004_93ffc900a14662dd", AnalyzerMode.Normal)]
    [InlineData("004_93ffc900a14662dd", AnalyzerMode.Search)]
    public void The_seeds_have_the_tokens_of_the_reference(string seed, AnalyzerMode mode) =>
        AssertSame(Path.Combine(Ipadic.Root, "seeds", seed + ".txt"), $"{seed}.{Name(mode)}.tsv.gz", Ipadic.Analyzer, mode);

    [Theory]
    [InlineData(AnalyzerMode.Normal, false)]
    [InlineData(AnalyzerMode.Normal, true)]
    [InlineData(AnalyzerMode.Search, false)]
    [InlineData(AnalyzerMode.Search, true)]
    public void Difficult_constructs_have_the_tokens_of_the_reference(AnalyzerMode mode, bool keepPunctuation) =>
        AssertSame(
            Path.Combine(Golden, "samples", "constructs.txt"),
            $"samples/constructs.{Name(mode)}{(keepPunctuation ? ".keep" : string.Empty)}.tsv.gz",
            keepPunctuation ? Ipadic.KeepingAll : Ipadic.Analyzer,
            mode);

    [Theory]
    [InlineData(AnalyzerMode.Normal)]
    [InlineData(AnalyzerMode.Search)]
    public void A_user_dictionary_is_applied_as_in_the_reference(AnalyzerMode mode)
    {
        var user = UserDictionary.Load(Path.Combine(Golden, "samples", "user-dictionary.txt"));
        AssertSame(
            Path.Combine(Ipadic.Root, "seeds", "000_60395da026dc80b5.txt"),
            $"samples/user-dictionary.{Name(mode)}.tsv.gz",
            new JapaneseAnalyzer(Ipadic.Dictionary, user),
            mode);
    }

    [Fact]
    public void Lines_of_a_dump_end_at_line_feeds_only()
    {
        using var text = new StringReader("国\r庫\u0085補\u2028助\n\n空港");
        using var output = new StringWriter();
        TokenDump.Write(Ipadic.Analyzer, text, output, AnalyzerMode.Normal);
        Assert.Equal(3, output.ToString().Split("EOS\n").Length - 1);
        Assert.EndsWith("空港\t0\t2\t名詞-一般\t*\tクウコウ\nEOS\n", output.ToString(), StringComparison.Ordinal);
    }

    private static string Name(AnalyzerMode mode) => mode == AnalyzerMode.Search ? "search" : "normal";

    private static void AssertSame(string textFile, string goldenFile, JapaneseAnalyzer analyzer, AnalyzerMode mode)
    {
        string[] expected = Unzip(Path.Combine(Golden, goldenFile)).Split('\n');
        using var text = new StringReader(File.ReadAllText(textFile, Encoding.UTF8));
        using var output = new StringWriter();
        TokenDump.Write(analyzer, text, output, mode);
        string[] actual = output.ToString().Split('\n');
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Assert.True(expected[i] == actual[i], $"line {i + 1} of the dump: expected {expected[i]}, found {actual[i]}");
        }

        Assert.Equal(expected.Length, actual.Length);
        Assert.True(actual.Length > 1000, "The golden file is too small to prove anything.");
    }

    private static string Unzip(string file)
    {
        using var unzipped = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(unzipped, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
