using System.Text;
using BudgetBot.Japanese.Analysis;
using BudgetBot.Japanese.Lexicon;

namespace BudgetBot.Tests.Japanese;

public sealed class UserDictionaryTests : IDisposable
{
    private readonly string file = Path.GetTempFileName();

    public void Dispose() => File.Delete(file);

    [Fact]
    public void An_entry_is_cut_and_read_as_it_says()
    {
        List<Morpheme> tokens = new JapaneseAnalyzer(Ipadic.Dictionary, Load("関西国際空港,関西 国際空港,カンサイ コクサイクウコウ,カスタム名詞"))
            .Tokens("関西国際空港へ", AnalyzerMode.Search);
        Assert.Equal(["カンサイ", "コクサイクウコウ", "ヘ"], tokens.Select(token => token.Reading));
        Assert.Equal(["カスタム名詞", "カスタム名詞", "助詞-格助詞-一般"], tokens.Select(token => token.PartOfSpeech));
        Assert.True(tokens[0].IsUser);
        Assert.Null(tokens[0].BaseForm);
        Assert.Equal((2, 4), (tokens[1].Start, tokens[1].Length));
    }

    [Theory]
    [InlineData("# 注釈だけ\n\n   \n")]
    [InlineData("")]
    public void A_file_without_entries_changes_nothing(string lines) =>
        Assert.Equal("救急|医療", new JapaneseAnalyzer(Ipadic.Dictionary, Load(lines)).Cut("救急医療"));

    [Fact]
    public void Fields_may_be_quoted_and_lines_commented() =>
        Assert.Equal("A,\"B\"", new JapaneseAnalyzer(Ipadic.Dictionary, Load("\"A,\"\"B\"\"\",\"A,\"\"B\"\"\",エービー,カスタム名詞 # 注釈"))
            .Cut("A,\"B\""));

    [Theory]
    [InlineData("医療", "欄が1つ")]
    [InlineData("医療,医療,イリョウ", "欄が3つ")]
    [InlineData("医療,医療,イリョウ,名詞,余り", "欄が5つ")]
    [InlineData("医療,医 療,イリョウ,名詞", "分割は2つ、読みは1つ")]
    [InlineData("医療,医者,イリョウ,名詞", "つなげても「医療」になりません")]
    [InlineData("医療,,,名詞", "つなげても")]
    [InlineData(",医療,イリョウ,名詞", "1～255文字")]
    [InlineData("医療,医療,イリョウ,", "品詞がありません")]
    [InlineData("\"医療,医療,イリョウ,名詞", "引用符")]
    [InlineData("一行目,一行目,イチギョウメ,名詞", "1行目にもあります")]
    public void A_wrong_line_is_named_with_file_and_line_and_what_to_do(string line, string says)
    {
        DictionaryException error = Assert.Throws<DictionaryException>(() => Load("一行目,一行目,イチギョウメ,名詞\n# 注釈\n" + line));
        Assert.StartsWith($"{file} の3行目: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(says, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("ください。", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_wrong_lines_are_named_at_once() =>
        Assert.Equal(2, Assert.Throws<DictionaryException>(() => Load("医療\n空港,空港,クウコウ,名詞\n国際")).Message
            .Split(Environment.NewLine).Length);

    [Fact]
    public void A_file_that_is_not_utf8_is_refused()
    {
        File.WriteAllBytes(file, [0x88, 0xE3, 0x97, 0xC3, 0x2C]);
        Assert.Contains("UTF-8", Assert.Throws<DictionaryException>(() => UserDictionary.Load(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        string missing = file + ".missing";
        Assert.Contains(missing, Assert.Throws<DictionaryException>(() => UserDictionary.Load(missing)).Message, StringComparison.Ordinal);
    }

    private UserDictionary Load(string lines)
    {
        File.WriteAllText(file, lines, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return UserDictionary.Load(file);
    }
}
