using BudgetBot.Questions;
using BudgetBot.Questions.Slots;
using BudgetBot.Questions.Text;
using BudgetBot.Tests.Answers;

namespace BudgetBot.Tests.Questions;

public sealed class QuestionTextTests
{
    [Theory]
    [InlineData("ＤＭＡＴ　体制整備", "dmat 体制整備")]
    [InlineData("ﾄﾞｸﾀｰﾍﾘ", "ドクターヘリ")]
    [InlineData("  いくら？ ", "いくら?")]
    [InlineData("区分①－１", "区分①-1")]
    [InlineData("国の\u200B額\r\n", "国の額")]
    [InlineData("\uD83D", "\uFFFD")]
    [InlineData("", "")]
    public void A_question_is_brought_to_one_form(string words, string normal)
    {
        var text = new QuestionText(words);
        Assert.Equal(normal, text.Text);
        Assert.Equal(words, text.Original);
    }

    [Theory]
    [InlineData("救急 医療、在宅?", "救急|医療|在宅")]
    [InlineData("「歯科」の(額)", "歯科|の|額")]
    [InlineData("、。?", "")]
    [InlineData("", "")]
    [InlineData("外来・入院", "外来・入院")]
    public void Words_end_at_spaces_and_punctuation(string words, string runs) => Assert.Equal(runs, Runs(new QuestionText(words)));

    [Fact]
    public void What_is_understood_is_no_longer_free()
    {
        var text = new QuestionText("在宅医療の予算額");
        text.Mark(5, 3, CharacterRole.Slot);
        text.Mark(4, 1, CharacterRole.Filler);
        Assert.Equal("在宅医療", Runs(text));
        Assert.True(text.IsFree(0, 4));
        Assert.False(text.IsFree(3, 2));
        Assert.Equal(CharacterRole.Filler, text.RoleAt(4));
    }

    [Theory]
    [InlineData("「歯科」が入っている事業", "歯科")]
    [InlineData("『歯科』を含むもの", "歯科")]
    [InlineData("事業名に\"歯科\"という文字が入っている", "歯科")]
    [InlineData("「看護」が付く事業", "看護")]
    [InlineData("「看護」 がある事業", "看護")]
    public void A_word_that_names_must_contain_is_read(string words, string contained) => Assert.Equal(contained, Quotations.ContainedWord(words));

    [Theory]
    [InlineData("「救急医療体制の推進」の予算額")]
    [InlineData("歯科が入っている")]
    [InlineData("「」が入っている")]
    [InlineData("「歯科が入っている")]
    [InlineData("「一二三四五六七八九十一二三四五六七八九十一」が入っている")]
    [InlineData("")]
    public void A_quoted_name_is_no_condition(string words) => Assert.Null(Quotations.ContainedWord(words));

    [Theory]
    [InlineData("熊本県の予算", "004_93ffc900a14662dd.txt", false, null)]
    [InlineData("県計画の総事業費", "004_93ffc900a14662dd.txt", false, null)]
    [InlineData("くまもとの歯科", "004_93ffc900a14662dd.txt", false, null)]
    [InlineData("国の予算", "000_60395da026dc80b5.txt", false, null)]
    [InlineData("厚労省の予算", "000_60395da026dc80b5.txt", false, null)]
    [InlineData("国と熊本県", null, true, null)]
    [InlineData("福岡県の予算", null, false, "福岡県")]
    [InlineData("大分県計画", null, false, "大分県")]
    [InlineData("防衛省の予算", null, false, "防衛省")]
    [InlineData("こども家庭庁の予算", null, false, "こども家庭庁")]
    [InlineData("外国人の受入", null, false, null)]
    [InlineData("帰国者の支援", null, false, null)]
    [InlineData("在宅医療の予算", null, false, null)]
    [InlineData("", null, false, null)]
    public void Words_for_places_and_offices_narrow_a_question_or_lead_outside(string words, string? document, bool across, string? foreign)
    {
        RealBot bot = RealBot.Open;
        var text = new QuestionText(words);
        Scope scope = new ScopeFinder(bot.Snapshot.Sources, bot.Vocabulary).Find(text, new bool[text.Text.Length]);
        Assert.Equal((document, across, foreign), (scope.Document, scope.AcrossDocuments, scope.Foreign));
    }

    private static string Runs(QuestionText text) => string.Join('|', text.FreeRuns().Select(run => text.Text.Substring(run.Start, run.Length)));
}
