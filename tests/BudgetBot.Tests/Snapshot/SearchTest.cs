using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Snapshot;

public sealed class SearchTest : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SnapshotReader reader;

    public SearchTest()
    {
        SnapshotWriter.Write(folder.File("a.db"), SampleContent.Make());
        reader = SnapshotReader.Open(folder.File("a.db"));
    }

    public void Dispose()
    {
        reader.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("ドクターヘリ", "ドクターヘリ導入促進事業")]
    [InlineData("ﾄﾞｸﾀｰﾍﾘの予算", "ドクターヘリ導入促進事業")]
    [InlineData("空飛ぶ救命室って何", "ドクターヘリ導入促進事業")]
    [InlineData("Ｇ－ＭＩＳ", "G-MISの運用")]
    [InlineData("救急搬送の時間は？", "救急搬送時間")]
    public void The_best_item_comes_first(string words, string name) =>
        Assert.Equal(name, reader.FindItems(TestDictionary.Terms(words), 5)[0].Printed);

    [Fact]
    public void Passages_are_found_with_their_place()
    {
        var passage = reader.FindPassages(TestDictionary.Terms("医療機関等情報支援システム"), 5)[0];
        Assert.Equal(12, passage.Citation.Page);
        Assert.Equal("G-MISの運用", passage.Item.Printed);
    }

    [Theory]
    [InlineData("\" OR item_terms MATCH \"")]
    [InlineData("'; DROP TABLE facts; --")]
    [InlineData("NEAR(a b) AND NOT c* ^d name:救急 {name reading}: x")]
    [InlineData("救急 \0 医療 \u0001\u001f")]
    [InlineData("\ud800 \udc00 \uffff")]
    [InlineData("")]
    [InlineData(" \t\r\n　")]
    [InlineData("🏥🚑")]
    public void No_text_is_a_query_of_its_own(string hostile)
    {
        string[] raw = hostile.Split(' ');
        Assert.InRange(reader.FindItems(raw, 10).Count, 0, 10);
        Assert.InRange(reader.FindItems(TestDictionary.Terms(hostile), 10).Count, 0, 10);
        Assert.InRange(reader.FindPassages(TestDictionary.Terms(hostile), 10).Count, 0, 10);
        Assert.Equal(6, reader.Facts(new FactFilter()).Count);
    }

    [Fact]
    public void A_hundred_thousand_terms_are_cut_to_the_first_thirty_two()
    {
        string[] terms = [.. Enumerable.Range(0, 100_000).Select(i => "t" + i), "救急"];
        Assert.Empty(reader.FindItems(terms, 10));
        Assert.NotEmpty(reader.FindItems([.. Enumerable.Repeat("救急", 100_000)], 10));
        Assert.Empty(reader.FindItems([new string('救', 1_000_000)], 10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_below_one_finds_nothing(int limit) => Assert.Empty(reader.FindItems(TestDictionary.Terms("救急"), limit));

    [Fact]
    public void The_same_terms_find_the_same_in_the_same_order() =>
        Assert.Equal(reader.FindItems(TestDictionary.Terms("医療"), 10), reader.FindItems(TestDictionary.Terms("医療"), 10));
}
