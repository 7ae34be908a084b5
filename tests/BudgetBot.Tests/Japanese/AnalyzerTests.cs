using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Text;

namespace BudgetBot.Tests.Japanese;

public sealed class AnalyzerTests
{
    [Theory]
    [InlineData("すもももももももものうち", "すもも|も|もも|も|もも|の|うち")]
    [InlineData("関西国際空港に行った。", "関西国際空港|に|行っ|た")]
    [InlineData("", "")]
    [InlineData("　。（）", "")]
    public void Normal_mode_gives_the_best_path(string text, string cut) => Assert.Equal(cut, Ipadic.Analyzer.Cut(text));

    [Theory]
    [InlineData("関西国際空港", "関西|関西国際空港|国際|空港")]
    [InlineData("シニアソフトウェアエンジニア", "シニア|シニアソフトウェアエンジニア|ソフトウェア|エンジニア")]
    [InlineData("救急医療", "救急|医療")]
    public void Search_mode_gives_the_first_part_then_the_compound_then_the_other_parts(string text, string cut) =>
        Assert.Equal(cut, Ipadic.Analyzer.Cut(text, AnalyzerMode.Search));

    [Fact]
    public void A_morpheme_has_its_place_and_what_the_dictionary_says_of_it()
    {
        Morpheme token = Ipadic.Analyzer.Tokens("空港に行った")[2];
        Assert.Equal((3, 2, 5, 1), (token.Start, token.Length, token.End, token.PositionLength));
        Assert.Equal("動詞-自立", token.PartOfSpeech);
        Assert.Equal(("五段・カ行促音便", "連用タ接続"), (token.ConjugationType, token.ConjugatedForm));
        Assert.Equal(("行く", "イッ", "イッ"), (token.BaseForm, token.Reading, token.Pronunciation));
        Assert.True(token.IsKnown);
        Assert.False(token.IsUser);
    }

    [Fact]
    public void A_compound_says_how_many_parts_it_spans() =>
        Assert.Equal([1, 3, 1, 1], Ipadic.Analyzer.Tokens("関西国際空港", AnalyzerMode.Search).Select(token => token.PositionLength));

    [Fact]
    public void An_unknown_word_has_no_reading()
    {
        Morpheme token = Assert.Single(Ipadic.Analyzer.Tokens("ドクターヘリリ"), token => !token.IsKnown);
        Assert.Null(token.Reading);
        Assert.Null(token.BaseForm);
    }

    [Fact]
    public void Tokens_are_added_to_the_list_as_it_is()
    {
        var list = new List<Morpheme>();
        Ipadic.Analyzer.Tokenize("空港", AnalyzerMode.Normal, list);
        Ipadic.Analyzer.Tokenize("国際", AnalyzerMode.Normal, list);
        Assert.Equal(2, list.Count);
    }

    [Theory]
    [InlineData("救急医療体制の推進", "キュウキュウイリョウタイセイノスイシン")]
    [InlineData("厚生労働省", "コウセイロウドウショウ")]
    [InlineData("ぬるぽよんDX（案）", "ヌルポヨンDX（アン）")]
    [InlineData("", "")]
    public void A_reading_joins_the_readings_of_the_words(string text, string reading) =>
        Assert.Equal(reading, Ipadic.Analyzer.ReadingOf(text));

    [Theory]
    [InlineData("ひらがなとカタカナ漢字ｱ", "ヒラガナトカタカナ漢字ｱ")]
    [InlineData("ぁゖゔゝゞー", "ァヶヴヽヾー")]
    public void Hiragana_become_katakana_and_nothing_else_changes(string text, string katakana) =>
        Assert.Equal(katakana, KanaFolding.ToKatakana(text));
}
