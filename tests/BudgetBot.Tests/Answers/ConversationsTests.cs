using BudgetBot.Answers;

namespace BudgetBot.Tests.Answers;

public sealed class ConversationsTests
{
    private const string Emergency = "救急医療体制の推進の令和7年度予算案はいくらですか";
    private const string Nurses = "中央ナースセンター事業の令和7年度予算案はいくらですか";
    private const string Research = "臨床研究総合促進事業の令和7年度予算案はいくらですか";
    private const string Before = "それの前年度は？";

    [Theory]
    [InlineData(658_000_000, Emergency, Before)]
    [InlineData(288_000_000, Research, Before)]
    [InlineData(83_000_000, Research, "前年からいくら増えましたか")]
    [InlineData(15_831_000_000, "個人防護具の備蓄等事業の予算案は？", "補正は？")]
    [InlineData(4_000_000_000, "個人防護具の備蓄等事業の予算案は？", "補正は？", "前年度の当初は？")]
    [InlineData(282_000_000, Emergency, "外国人患者の受入環境の整備の前年度は？")]
    [InlineData(836_000_000, Emergency, "ありがとうございます", "それはいくらですか")]
    [InlineData(52_530_000, "医師修学資金貸与事業の予算額は？", "もう一度")]
    public void A_following_question_leans_on_what_was_said(long yen, params string[] turns) =>
        Assert.Equal(yen, AnswerPrint.Amounts(RealBot.Open.Ask(turns))[0]);

    [Theory]
    [InlineData(Before)]
    [InlineData("補正は？")]
    [InlineData("もう一度")]
    public void Without_a_conversation_before_it_nothing_is_guessed(string words)
    {
        Answer answer = RealBot.Open.Ask(words);
        Assert.NotEqual(Outcome.Answered, answer.Outcome);
        Assert.Empty(AnswerPrint.Amounts(answer));
    }

    [Fact]
    public void A_unit_is_changed_without_changing_the_amount()
    {
        Answer answer = RealBot.Open.Ask(Emergency, "億円で");
        Assert.Contains("8.36億円", AnswerPrint.Text(answer), StringComparison.Ordinal);
        Assert.Equal(836_000_000, AnswerPrint.Amounts(answer)[0]);
    }

    [Fact]
    public void Two_users_of_one_conversation_do_not_mix()
    {
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), TimeProvider.System);
        conversations.Answer(new ConversationKey("room", "ann"), Emergency);
        conversations.Answer(new ConversationKey("room", "ben"), Research);
        Assert.Equal(658_000_000, AnswerPrint.Amounts(conversations.Answer(new ConversationKey("room", "ann"), Before))[0]);
        Assert.Equal(288_000_000, AnswerPrint.Amounts(conversations.Answer(new ConversationKey("room", "ben"), Before))[0]);
    }

    [Fact]
    public void The_longest_unused_conversation_is_forgotten()
    {
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), TimeProvider.System, most: 2);
        conversations.Answer(new ConversationKey("a", "ann"), Emergency);
        conversations.Answer(new ConversationKey("b", "ann"), Research);
        conversations.Answer(new ConversationKey("a", "ann"), "それはいくらですか");
        conversations.Answer(new ConversationKey("c", "ann"), Nurses);
        Assert.Equal(658_000_000, AnswerPrint.Amounts(conversations.Answer(new ConversationKey("a", "ann"), Before))[0]);
        Assert.Empty(AnswerPrint.Amounts(conversations.Answer(new ConversationKey("b", "ann"), Before)));
    }

    [Fact]
    public void Many_users_at_once_each_keep_their_own_topic()
    {
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), TimeProvider.System);
        Parallel.For(0, 64, new ParallelOptions { MaxDegreeOfParallelism = 8 }, user =>
        {
            var key = new ConversationKey("room", user.ToString(System.Globalization.CultureInfo.InvariantCulture));
            conversations.Answer(key, user % 2 == 0 ? Emergency : Research);
            Assert.Equal(user % 2 == 0 ? 658_000_000 : 288_000_000, AnswerPrint.Amounts(conversations.Answer(key, Before))[0]);
        });
    }

    [Fact]
    public void A_conversation_is_forgotten_when_it_was_not_continued_for_the_time_set()
    {
        var time = new BudgetBot.Tests.Records.SteppedTime();
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), time);
        var key = new ConversationKey("room", "ann");
        conversations.Answer(key, Emergency);
        time.Pass(TimeSpan.FromMinutes(119));
        Assert.Equal(658_000_000, AnswerPrint.Amounts(conversations.Answer(key, Before))[0]);
        time.Pass(TimeSpan.FromMinutes(119));
        Assert.Equal(658_000_000, AnswerPrint.Amounts(conversations.Answer(key, Before))[0]);
        time.Pass(TimeSpan.FromMinutes(120));
        Assert.Equal(0, conversations.Count);
        Assert.Empty(AnswerPrint.Amounts(conversations.Answer(key, Before)));
    }

    [Fact]
    public void Old_conversations_do_not_wait_in_memory_for_their_user()
    {
        var time = new BudgetBot.Tests.Records.SteppedTime();
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), time);
        conversations.Answer(new ConversationKey("room", "ann"), Emergency);
        time.Pass(TimeSpan.FromHours(1));
        conversations.Answer(new ConversationKey("room", "ben"), Emergency);
        Assert.Equal(2, conversations.Count);
        time.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, conversations.Count);
    }

    [Fact]
    public void Keys_that_would_run_together_are_two_and_nobody_is_remembered_as_nobody()
    {
        var conversations = new Conversations(RealBot.Open.Engine, TimeSpan.FromHours(2), TimeProvider.System);
        conversations.Answer(new ConversationKey("room", "a\nb"), Emergency);
        Assert.Empty(AnswerPrint.Amounts(conversations.Answer(new ConversationKey("room\na", "b"), Before)));
        conversations.Answer(null, Emergency);
        Assert.Empty(AnswerPrint.Amounts(conversations.Answer(null, Before)));
    }
}
