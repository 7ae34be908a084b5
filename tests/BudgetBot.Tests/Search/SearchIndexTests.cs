using BudgetBot.Facts;
using BudgetBot.Search;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Search;

public sealed class SearchIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly SearchIndex index;
    private readonly IReadOnlyList<Item> items;
    private readonly IReadOnlyList<Passage> passages;

    public SearchIndexTests()
    {
        index = SearchIndex.Open(SampleIndex.Write(folder.File("a.db")), TestDictionary.Instance.Search);
        DocumentContent document = SampleContent.Make().Documents[0];
        (items, passages) = (document.Items, document.Passages);
    }

    public void Dispose()
    {
        index.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("ドクターヘリ", "ドクターヘリ導入促進事業")]
    [InlineData("ﾄﾞｸﾀｰﾍﾘの予算", "ドクターヘリ導入促進事業")]
    [InlineData("空飛ぶ救命室って何", "ドクターヘリ導入促進事業")]
    [InlineData("Ｇ－ＭＩＳ", "G-MISの運用")]
    [InlineData("救急搬送の時間は？", "救急搬送時間")]
    [InlineData("災害医療の予算は救急医療体制の推進より多い？", "救急医療体制の推進")]
    [InlineData("さいがいいりょう", "災害医療")]
    [InlineData("さいがいいりよう", "災害医療")]
    [InlineData("サイガイイリョオ", "災害医療")]
    public void The_best_item_comes_first(string words, string name) => Assert.Equal(name, FirstItem(words)?.Printed);

    [Fact]
    public void A_slip_in_its_first_sounds_or_in_a_short_name_finds_nothing() => Assert.Empty(index.Find("マイガイイリョウ", 5));

    [Fact]
    public void Passages_are_found_by_their_own_words_and_by_the_names_of_their_items()
    {
        Passage found = passages[(int)index.PassagesOfPapers("医療機関等情報支援システム", 5)[0] - 1];
        Assert.Equal((12, "G-MISの運用"), (found.Citation.Page, found.Item.Printed));
        Assert.Equal(2, index.PassagesOfPapers("G-MIS", 5).Count);
        Assert.Equal([1L], index.PassagesOfPapers("推進", 5));
    }

    [Fact]
    public void Items_and_passages_are_ordered_together()
    {
        IReadOnlyList<SearchHit> hits = index.Find("救急医療の体制を整える", 5);
        Assert.Equal([(false, 1L), (true, items.Single(item => item.Printed == "救急医療体制の推進").Id)],
            hits.Take(2).Select(hit => (hit.IsItem, hit.Id)));
        Assert.Equal(hits.Select(hit => hit.Score).OrderDescending(), hits.Select(hit => hit.Score));
    }

    [Theory]
    [InlineData("\" OR name:* MATCH \"")]
    [InlineData("'; DROP TABLE facts; --")]
    [InlineData("NEAR(a b) AND NOT c* ^d name:救急 {name reading}: x~2 [a TO z] \\")]
    [InlineData("救急 \0 医療 \u0001\u001f")]
    [InlineData("\ud800 \udc00 \uffff")]
    [InlineData("")]
    [InlineData(" \t\r\n　")]
    [InlineData("🏥🚑")]
    public void No_text_is_a_query_of_its_own(string hostile)
    {
        Assert.InRange(index.Find(hostile, 10).Count, 0, 10);
        Assert.InRange(index.PassagesOfPapers(hostile, 10).Count, 0, 10);
        Assert.Empty(index.ProjectsHolding(hostile));
        Assert.Equal(string.Empty, index.BestStretchOf(hostile, "災害", 40));
    }

    [Fact]
    public void A_hundred_thousand_terms_are_cut_to_the_first_thirty_two()
    {
        Assert.Empty(index.PassagesOfPapers(string.Join(' ', Enumerable.Range(0, 100_000).Select(i => "t" + i)) + " 救急", 10));
        Assert.NotEmpty(index.Find(string.Concat(Enumerable.Repeat("救急 ", 100_000)), 10));
        Assert.Empty(index.Find(new string('々', 1_000_000), 10));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_limit_below_one_finds_nothing(int limit)
    {
        Assert.Empty(index.Find("救急", limit));
        Assert.Empty(index.PassagesOfPapers("救急", limit));
    }

    [Fact]
    public void The_same_words_find_the_same_in_the_same_order_on_all_threads()
    {
        var found = new string[200];
        Parallel.For(0, found.Length, i => found[i] = string.Join('|', index.Find("救急医療の体制とG-MIS", 10)));
        Assert.Single(found.Distinct());
    }

    [Fact]
    public void What_is_quoted_is_the_stretch_with_the_words_as_it_is_printed()
    {
        const string Long = "この事業は、全国の市町村に対し、窓口の混雑をなくす取組に要する経費の一部を補助するものであり、㌔数や件数は問わない。"
            + "ただし、ﾄﾞｸﾀｰﾍﾘの運航に要する経費は、別に定めるところによる。なお、報告は年度末までに行うものとする。";
        string stretch = index.BestStretchOf(Long, "ドクターヘリの運航", 40);
        Assert.Contains("ﾄﾞｸﾀｰﾍﾘの運航", stretch, StringComparison.Ordinal);
        Assert.Contains(stretch, Long, StringComparison.Ordinal);
        Assert.InRange(stretch.Length, 10, 80);
    }

    [Fact]
    public void Who_comes_after_it_was_closed_is_told_so()
    {
        SearchIndex other = SearchIndex.Open(SampleIndex.Write(folder.File("b.db")), TestDictionary.Instance.Search);
        other.Dispose();
        Assert.Throws<ObjectDisposedException>(() => other.Find("救急", 1));
    }

    private Item? FirstItem(string words) =>
        index.Find(words, 5).Where(hit => hit.IsItem).Select(hit => items.Single(item => item.Id == hit.Id)).FirstOrDefault();
}
