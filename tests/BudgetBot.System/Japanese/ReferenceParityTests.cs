using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Japanese.Analysis;

namespace BudgetBot.SystemTests.Japanese;

/// <summary>Compares tokens with Lucene's own on texts that no golden file has: purposes and outlines of all ministries' projects.</summary>
public sealed class ReferenceParityTests
{
    private const int Lines = 4000;

    [Theory]
    [InlineData(AnalyzerMode.Normal)]
    [InlineData(AnalyzerMode.Search)]
    public void Texts_of_the_review_sheets_have_the_tokens_of_the_reference(AnalyzerMode mode)
    {
        string root = RepositoryRoot.Find();
        string? data = ReviewSheets.Find(root);
        string? lacking = data is null ? "the review sheets (shared/data/rs2024 beside the repository)" : TokenOracle.Lacking();
        if (lacking is not null)
        {
            string sentence = $"Parity with the reference is not tested here: {lacking} is missing.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", sentence);
            Assert.Skip(sentence);
        }

        DirectoryInfo work = Directory.CreateTempSubdirectory("budgetbot-parity-");
        try
        {
            string text = string.Join('\n', ReviewSheets.ReadLines(data!, Lines)) + "\n";
            string file = Path.Combine(work.FullName, "text.txt");
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            string[] expected = TokenOracle.Run(root, work.FullName, file, mode).Split('\n');
            AssertSame(expected, Dump(root, text, mode).Split('\n'));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static void AssertSame(string[] expected, string[] actual)
    {
        Assert.Equal(Lines, expected.Count(line => line == "EOS"));
        for (int i = 0; i < Math.Min(expected.Length, actual.Length); i++)
        {
            Assert.True(expected[i] == actual[i], $"line {i + 1} of the dump: expected {expected[i]}, found {actual[i]}");
        }

        Assert.Equal(expected.Length, actual.Length);
    }

    private static string Dump(string root, string text, AnalyzerMode mode)
    {
        using LoadedAnalyzer loaded = LoadedAnalyzer.OpenPlain(root);
        using var reader = new StringReader(text);
        using var output = new StringWriter();
        TokenDump.Write(loaded.Analyzer, reader, output, mode);
        return output.ToString();
    }
}
