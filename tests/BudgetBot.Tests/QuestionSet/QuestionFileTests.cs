using BudgetBot.Tests.QuestionSet.Asked;
using BudgetBot.Tests.QuestionSet.Judging;

namespace BudgetBot.Tests.QuestionSet;

/// <summary>The notation of the question tables: what it means, and what is said where it is broken.</summary>
public sealed class QuestionFileTests
{
    private const string Head = "# Title\n\n| id | kind | turns | answer | lines | note |\n| --- | --- | --- | --- | --- | --- |\n";

    [Fact]
    public void A_row_is_a_question()
    {
        AskedQuestion question = Assert.Single(Read("| m1 | unit | 「「救急」の予算は？」 ⏎ 「億円\\|万円で」 | 候補を列挙、8.4億円＋減 / 「A、B / C」、12.5％ | 000:12、20–22、004:3 | because |"));

        Assert.Equal(["「救急」の予算は？", "億円|万円で"], question.Turns);
        Assert.Equal(Wanted.Candidates, question.Expectation.Wanted);
        Assert.Equal<Sign>([new Sign.Amount(840_000_000), new Sign.Decrease()], question.Expectation.Clauses[0].Ways[0]);
        Assert.Equal<Sign>([new Sign.Words("A、B / C")], question.Expectation.Clauses[0].Ways[1]);
        Assert.Equal<Sign>([new Sign.Percentage(12.5m)], question.Expectation.Clauses[1].Ways[0]);
        Assert.Equal([new("000_a.txt", 12, 12), new("000_a.txt", 20, 22), new("004_b.txt", 3, 3)], question.Sources);
    }

    [Theory]
    [InlineData("| m1 | unit | 「a」 | 1円 | 000:1 |", "5 cells")]
    [InlineData("| m1 | Unit | 「a」 | 1円 | 000:1 | |", "'Unit'")]
    [InlineData("| m 1 | unit | 「a」 | 1円 | 000:1 | |", "'m 1'")]
    [InlineData("| m1 | unit | a | 1円 | 000:1 | |", "「」")]
    [InlineData("| m1 | unit | 「a」 | 836 | 000:1 | |", "'836'")]
    [InlineData("| m1 | unit | 「a」 | 0.5円 | 000:1 | |", "'0.5円'")]
    [InlineData("| m1 | unit | 「a」 | 約836百万円 | 000:1 | |", "'約836百万円'")]
    [InlineData("| m1 | unit | 「a」 | words | 000:1 | |", "'words'")]
    [InlineData("| m1 | unit | 「a」 | 「words | 000:1 | |", "「 without 」")]
    [InlineData("| m1 | unit | 「a」 | 1円、 | 000:1 | |", "''")]
    [InlineData("| m1 | unit | 「a」 | 候補を列挙 | 000:1 | |", "候補を列挙 needs")]
    [InlineData("| m1 | unit | 「a」 | 1円 | 000:1-2 | |", "'000:1-2'")]
    [InlineData("| m1 | unit | 「a」 | 1円 | 12 | |", "'12' of which source")]
    [InlineData("| m1 | unit | 「a」 | 1円 | 007:12 | |", "007_")]
    public void A_broken_row_is_named_by_file_and_line(string row, string problem)
    {
        string message = Assert.Throws<QuestionSetException>(() => Read(row)).Message;

        Assert.StartsWith("some.md:5: ", message, StringComparison.Ordinal);
        Assert.Contains(problem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_without_its_rule_is_no_table() =>
        Assert.StartsWith("a.md:1: ", Assert.Throws<QuestionSetException>(() => MarkdownTable.Rows("a.md", "| a |\n| b |\n", "a").ToList()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("| a | w | 2 | perhaps | 1 |", "perhaps")]
    [InlineData("| a | w | 2 | no | -1 |", "-1")]
    [InlineData("| a | w | 2 | no | 1 |\n| a | w | 2 | no | 1 |", "stands twice")]
    [InlineData("| a | w | 2 | no | 1 |", "no row 'all'")]
    public void A_broken_floor_is_named(string rows, string problem) =>
        Assert.Contains(problem, Assert.Throws<QuestionSetException>(() => Floors.Read("README.md", "| kind | what is asked | questions | figure first | right at least |\n| --- | --- | --- | --- | --- |\n" + rows)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("98億8,900万円", 9_889_000_000)]
    [InlineData("１，７９４億２３百万円", 179_423_000_000)]
    [InlineData("1兆2,000億円", 1_200_000_000_000)]
    [InlineData("5千万円", 50_000_000)]
    [InlineData("456千円", 456_000)]
    [InlineData("1,000円", 1_000)]
    public void Amounts_are_read_in_all_units(string text, long yen) => Assert.Equal([yen], PrintedAmounts.In($"額は **{text}** です。"));

    [Fact]
    public void What_is_no_amount_is_not_read_as_one() =>
        Assert.Equal([7_000_000, 3], PrintedAmounts.In("令和7年度 No.5 7百万円、12.5％、5 3円、0.5円、100人"));

    private static IReadOnlyList<AskedQuestion> Read(string row) => [.. new QuestionFile(["000_a.txt", "004_b.txt"]).Read("some.md", Head + row + "\n")];
}
