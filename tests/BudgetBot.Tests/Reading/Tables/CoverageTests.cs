using BudgetBot.Facts;
using BudgetBot.Reading;

namespace BudgetBot.Tests.Reading.Tables;

public sealed class CoverageTests(ITestOutputHelper output)
{
    private const int LongestLabel = 24;

    [Theory]
    [InlineData("000_60395da026dc80b5.txt")]
    [InlineData("004_93ffc900a14662dd.txt")]
    public void Every_sentence_of_a_claimed_line_is_in_a_passage_a_fact_an_item_or_an_omission(string document)
    {
        string path = Path.Combine(TableDocuments.Root, "seeds", document);
        ReadingPart part = TableDocuments.Read(path);
        string[] lines = File.ReadAllLines(path);
        HashSet<int> covered = [.. part.Passages.SelectMany(passage => Range(passage.Citation.Lines)),
            .. part.Facts.SelectMany(fact => Range(fact.Citation.Lines)), .. part.Omissions.SelectMany(omission => Range(omission.Lines)),
            .. part.Items.Select(item => item.Line)];
        int[] open = [.. part.Claimed.Where(line => !covered.Contains(line) && !string.IsNullOrWhiteSpace(lines[line - 1])).Order()];
        foreach (int line in open)
        {
            output.WriteLine($"{line}: {lines[line - 1]}");
        }

        Assert.All(open, line => Assert.True(
            lines[line - 1].Trim().Length <= LongestLabel || lines[line - 1].Contains("年度", StringComparison.Ordinal) || lines[line - 1].Contains("区分", StringComparison.Ordinal),
            $"{line}: {lines[line - 1]}"));
    }

    private static IEnumerable<int> Range(LineSpan span) => Enumerable.Range(span.From, span.To - span.From + 1);
}
