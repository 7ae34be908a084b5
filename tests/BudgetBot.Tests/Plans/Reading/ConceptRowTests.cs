using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions;
using BudgetBot.Questions.Mentions;
using BudgetBot.Tests.Answers;
using BudgetBot.Tests.House;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Plans.Reading;

/// <summary>Every row of concepts.tsv has what it needs, and is needed.</summary>
public sealed class ConceptRowTests
{
    private static readonly WordList Words = WordList.Load(Path.Combine(Repository.Root, "seeds/lexicon"));

    public static TheoryData<string> Concepts => [.. Words.Table("concepts").Rows.Select(row => row.Fields[0])
        .Where(concept => !concept.StartsWith("else.", StringComparison.Ordinal) && !concept.StartsWith("ref", StringComparison.Ordinal))];

    public static TheoryData<string> Elsewhere => [.. Words.Table("concepts").Rows.Select(row => row.Fields[0])
        .Where(concept => concept.StartsWith("else.", StringComparison.Ordinal))];

    [Fact]
    public void No_row_has_a_fault() => Assert.Empty(ConceptCheck.Problems(Words, TestDictionary.Instance.WithPunctuation));

    [Theory]
    [InlineData("add", "足す", "AとBを足すと", "", "例がありません")]
    [InlineData("add", "足す", "AとBの差は", "AとBは", "例「AとBの差は」に add の語がありません")]
    [InlineData("add", "足す", "AとBを足すと", "AとBを足した額", "「AとBを足した額」に add の語があります")]
    [InlineData("add", "足す|足した", "AとBを足すと", "AとBは", "「足した」は")]
    public void A_fault_is_told_with_file_and_line(string concept, string lemmas, string example, string never, string fault)
    {
        var row = new LexiconRow(7, [concept, lemmas, example, never]);
        var table = new LexiconTable("concepts", ["concept", "lemmas", "example", "never"], [row]);
        string problem = Assert.Single(ConceptCheck.Problems(new WordList([table]), TestDictionary.Instance.WithPunctuation));
        Assert.StartsWith("concepts.tsv:7: ", problem, StringComparison.Ordinal);
        Assert.Contains(fault, problem, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Elsewhere))]
    public void What_is_answered_elsewhere_is_read_past_by_no_plan(string concept)
    {
        LexiconRow row = Words.Table("concepts").Rows.Single(row => row.Fields[0] == concept);
        Assert.Equal("–", PlanReading.Best(PlanReading.With(RealBot.Open.Snapshot.Words), row.Fields[2]));
    }

    [Theory]
    [MemberData(nameof(Concepts))]
    public void Without_its_row_its_example_is_read_as_another_plan(string concept)
    {
        LexiconTable table = Words.Table("concepts");
        LexiconRow row = table.Rows.Single(row => row.Fields[0] == concept);
        string whole = PlanReading.Best(PlanReading.With(RealBot.Open.Snapshot.Words), row.Fields[2]);
        var rest = new WordList([table with { Rows = [.. table.Rows.Where(other => other != row)] }]);
        Assert.NotEqual(whole, PlanReading.Best(PlanReading.With(rest), row.Fields[2]));
    }
}
