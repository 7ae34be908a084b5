using BudgetBot.Answers;
using BudgetBot.Facts;

namespace BudgetBot.Tests.Answers;

/// <summary>Questions whose answer is a sentence, a list, a date or a condition, in other words than the papers use.</summary>
public sealed class SentenceAnswerTests
{
    [Theory]
    [InlineData("選定基準を教えて", "数値化されていること", 5)]
    [InlineData("事業化の条件は何ですか", "提案の対象外", 5)]
    [InlineData("提案の対象事業は何ですか", "居宅等における医療の提供に関する事業", 6)]
    [InlineData("募集方法を教えて", "県ホームページへも掲載", 2)]
    [InlineData("医療介護総合確保区域とはどういう区域？", "地理的状況", 2)]
    public void A_heading_that_is_named_is_answered_with_all_below_it(string question, string words, int elements)
    {
        Answer answer = RealBot.Open.Ask(question);
        Assert.Contains(words, AnswerPrint.Text(answer), StringComparison.Ordinal);
        Assert.Equal(elements, answer.Evidence.Passages.Count);
    }

    [Theory]
    [InlineData("提案する事業の目標の要件は", "数値化", "診療報酬")]
    [InlineData("既に似た事業がある場合は提案できますか", "類似しておらず", "診療報酬")]
    [InlineData("県全体の目標で看護職員については？", "活き活きと働き続ける", "歯科医療")]
    [InlineData("医療従事者の確保に関する目標で医師についてはどう書かれていますか", "医師偏在の状況", "歯科")]
    [InlineData("南海トラフ地震の発生確率は？", "７割から８割", "百万円")]
    [InlineData("介護分の事業区分はどれ", "事業区分３、５は介護分", "億円")]
    [InlineData("医師修学資金貸与事業を所管する課は", "医療政策課", "千円")]
    public void A_sentence_that_says_what_is_asked_is_quoted_and_nothing_beside_it(string question, string words, string other)
    {
        string text = AnswerPrint.Text(RealBot.Open.Ask(question));
        Assert.Contains(words, text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("新規事業提案の受付はいつまで？", "令和7年7月31日")]
    [InlineData("国への要望はいつ提出？", "令和6年3月末")]
    [InlineData("令和6年度募集分の新規提案はいつ募集してた？", "令和6年5月13日")]
    [InlineData("令和６年度のスケジュールを教えて", "令和6年8月")]
    [InlineData("採択結果の通知時期は", "予算成立後")]
    public void When_something_takes_place_is_answered_with_its_date(string question, string date) =>
        Assert.Contains(date, AnswerPrint.Text(RealBot.Open.Ask(question)), StringComparison.Ordinal);

    [Fact]
    public void Steps_are_the_sentences_below_the_title_of_the_scheme()
    {
        string text = AnswerPrint.Text(RealBot.Open.Ask("提案の手順を教えてください"));
        Assert.Contains("県担当課と事前協議", text, StringComparison.Ordinal);
        Assert.Contains("共同でヒアリング", text, StringComparison.Ordinal);
        Assert.DoesNotContain("次ページ以降参照", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("うちは公立病院ですがNBC災害・テロ対策設備の補助は受けられますか", "公立施設も対象です")]
    [InlineData("公立病院ですが、内視鏡訓練施設設備の補助対象になりますか", "公立施設は対象外です")]
    [InlineData("公立の小児救急遠隔医療の設備は補助対象？", "公立施設も対象です")]
    [InlineData("公立病院は院内感染対策施設整備事業の対象ですか", "公立施設は対象外です")]
    [InlineData("公立病院はへき地診療所の設備整備の補助を受けられますか", "挙げられていません")]
    [InlineData("産科医療補償制度運営費は公立対象？", "公立施設は対象外です")]
    [InlineData("医療提供体制施設整備交付金は公立病院も使えますか", "公立施設は対象外です")]
    [InlineData("医療施設耐震化促進事業は公立病院も対象ですか？", "公立病院は対象外です")]
    public void Whether_a_public_hospital_is_eligible_is_read_from_the_note_and_its_numbers(string question, string verdict)
    {
        Answer answer = RealBot.Open.Ask(question);
        Assert.Contains(verdict, AnswerPrint.Text(answer), StringComparison.Ordinal);
        Assert.Contains(answer.Evidence.Passages, passage => passage.Role is PassageRole.Note or PassageRole.Remark);
    }

    [Theory]
    [InlineData("沖縄医療施設と奄美群島医療施設の補助率それぞれ", 2)]
    [InlineData("救命救急センターと高度救命救急センターの設備補助率", 2)]
    [InlineData("へき地診療所の設備整備の補助率は？", 1)]
    public void Each_item_that_is_named_has_its_rate_once(string question, int rates) =>
        Assert.Equal(rates, RealBot.Open.Ask(question).Lines.Count);

    [Theory]
    [InlineData("電子カルテの普及率は何％ですか")]
    [InlineData("採択率は？")]
    [InlineData("県計画の目的は？")]
    [InlineData("補助金の申請期限はいつ？")]
    [InlineData("令和６年度募集で提案された２事業の事業名は？")]
    public void What_no_sentence_says_is_not_answered_with_a_near_one(string question) =>
        Assert.Equal(Outcome.NotFound, RealBot.Open.Ask(question).Outcome);
}
