using BudgetBot.Search.Analysis;
using BudgetBot.Tests.Snapshot;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace BudgetBot.Tests.Search;

public sealed class MorphemeTokenizerTests
{
    [Fact]
    public void A_compound_stands_where_its_first_part_stands_and_spans_all_of_them() => Assert.Equal(
        ["関西 0-2 +1 1 名詞-固有名詞-地域-一般 * カンサイ", "関西国際空港 0-6 +0 3 名詞-固有名詞-組織 * カンサイコクサイクウコウ", "国際 2-4 +1 1 名詞-一般 * コクサイ",
            "空港 4-6 +1 1 名詞-一般 * クウコウ",
            "に 6-7 +1 1 助詞-格助詞-一般 * ニ", "行っ 7-9 +1 1 動詞-自立 行く イッ", "た 9-10 +1 1 助動詞 * タ"],
        Tokens("関西国際空港に行った"));

    [Fact]
    public void A_tokeniser_takes_one_text_after_another()
    {
        using var first = new StringReader("災害医療");
        using var tokenizer = new MorphemeTokenizer(TestDictionary.Instance.Analyzer, first);
        Assert.Equal(2, Read(tokenizer).Count);
        using var second = new StringReader("国");
        tokenizer.SetReader(second);
        Assert.StartsWith("国 0-1 +1", Assert.Single(Read(tokenizer)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("救急医療の体制を整えた。", "救急 医療 体制 整える")]
    [InlineData("１２㌔とＧＭＩＳ", "12 キロ gmis")]
    [InlineData("", "")]
    public void Terms_are_lemmas_in_normal_form_without_particles(string text, string terms) =>
        Assert.Equal(terms.Split(' ', StringSplitOptions.RemoveEmptyEntries), TestDictionary.Instance.Search.Terms(text));

    private static List<string> Tokens(string text)
    {
        using var reader = new StringReader(text);
        using var tokenizer = new MorphemeTokenizer(TestDictionary.Instance.Analyzer, reader);
        return Read(tokenizer);
    }

    private static List<string> Read(MorphemeTokenizer tokenizer)
    {
        var tokens = new List<string>();
        tokenizer.Reset();
        while (tokenizer.IncrementToken())
        {
            tokens.Add(Described(tokenizer));
        }

        tokenizer.End();
        tokenizer.Dispose();
        return tokens;
    }

    private static string Described(TokenStream at)
    {
        IOffsetAttribute offset = at.GetAttribute<IOffsetAttribute>();
        IMorphemeAttribute word = at.GetAttribute<IMorphemeAttribute>();
        int step = at.GetAttribute<IPositionIncrementAttribute>().PositionIncrement;
        int span = at.GetAttribute<IPositionLengthAttribute>().PositionLength;
        return $"{at.GetAttribute<ICharTermAttribute>()} {offset.StartOffset}-{offset.EndOffset} +{step} {span} "
            + $"{word.PartOfSpeech} {word.BaseForm ?? "*"} {word.Reading ?? "*"}";
    }
}
