using BudgetBot.Ingest;
using BudgetBot.Japanese.Lexicon;
using BudgetBot.Questions.Accounts;
using BudgetBot.Tests.House;

namespace BudgetBot.Tests.Questions;

public sealed class AccountWordsTests
{
    private static readonly AccountWords Words = new(WordList.Load(Path.Combine(Repository.Root, SeedPaths.Lexicon)));

    [Theory]
    [InlineData("の", true, false)]
    [InlineData("のうち、", true, false)]
    [InlineData("", true, false)]
    [InlineData("\u3000", true, false)]
    [InlineData("と", false, true)]
    [InlineData("及び", false, true)]
    [InlineData("・", false, true)]
    [InlineData("が", false, false)]
    [InlineData("より", false, false)]
    public void What_stands_between_two_names_says_how_they_belong_together(string between, bool inside, bool joined) =>
        Assert.Equal((inside, joined), (Words.LeadsInside(between), Words.Joins(between)));

    [Fact]
    public void Every_character_of_a_word_for_a_column_belongs_to_it() =>
        Assert.Equal([false, false, true, true, false], Enumerable.Range(0, 5).Select(at => Words.IsColumn("歳出財源は", at)));

    [Theory]
    [InlineData("教育費の財源は", true, false)]
    [InlineData("教育費の特定財源は", true, true)]
    [InlineData("教育費は", false, false)]
    public void Funds_are_named_all_or_earmarked(string text, bool funds, bool earmarked) =>
        Assert.Equal((funds, earmarked), (Words.NamesFunds(text), Words.NamesEarmarked(text)));

    [Theory]
    [InlineData("別に", true)]
    [InlineData("ごとの", true)]
    [InlineData("の", false)]
    public void Each_row_of_a_level_is_asked_for_by_the_words_after_it(string after, bool each) => Assert.Equal(each, Words.MeansEach(after));

    [Theory]
    [InlineData("between", "の")]
    [InlineData("inside", "")]
    public void A_row_that_is_none_of_its_kinds_is_named_with_its_line(string kind, string word)
    {
        var list = new WordList([new LexiconTable(AccountWords.Table, ["kind", "word"], [new LexiconRow(7, [kind, word])])]);
        Assert.StartsWith("accounts.tsv:7: ", Assert.Throws<LexiconException>(() => new AccountWords(list)).Message, StringComparison.Ordinal);
    }
}
