using BudgetBot.Answers;
using BudgetBot.Answers.Handlers;

namespace BudgetBot.Tests.Answers;

/// <summary>The same question over the same snapshot has the same id, and what is kept of a conversation brings the answer back.</summary>
public class AnswerIdTests
{
    public static TheoryData<string> Conversations =>
    [
        "救急医療体制の推進の予算は？",
        "救急医療体制の推進の予算は？ / それの前年度は？ / 億円で / もう一度",
        "救急医療体制の推進の予算は？ / ありがとう / 統合医療の情報発信は？ / その差は？",
        "熊本県の事業区分4の事業の一覧 / その中で一番大きいのは？ / 二番目は？ / その合計は？",
        "No.12の事業は？ / 次の番号は？ / 実施団体は？",
        "ドローンの予算は？ / 救急医療体制の推進は？ / 資料用に",
        "熊本県の計画の総事業費は？ / 国は？ / 医師・医療従事者の働き方改革の推進は？ / 合わせていくら？",
    ];

    [Theory]
    [MemberData(nameof(Conversations))]
    public void The_turns_of_an_answer_bring_it_back_with_its_id(string conversation)
    {
        Topic topic = Topic.None;
        foreach (string turn in conversation.Split(" / "))
        {
            (Answer answer, topic) = RealBot.Open.Engine.Answer(turn, topic);
            if (answer.Outcome == Outcome.Help)
            {
                Assert.Null(answer.Id);
                continue;
            }

            Answer again = RealBot.Open.Ask(answer.Turns);
            Assert.True(AnswerId.IsId(answer.Id!));
            Assert.Equal(answer.Id, again.Id);
            Assert.Equal(Shown(answer), Shown(again));
        }
    }

    [Fact]
    public void What_was_said_before_does_not_change_the_id_of_a_question_that_leans_on_nothing()
    {
        Answer alone = RealBot.Open.Ask("救急医療体制の推進の予算は？");
        Answer later = RealBot.Open.Ask("熊本県の計画の総事業費は？", "救急医療体制の推進の予算は?");
        Assert.Equal(alone.Id, later.Id);
        Assert.Equal(["救急医療体制の推進の予算は?"], later.Turns);
        Assert.Equal(alone.Id, RealBot.Open.Ask("救急医療体制の推進の予算は？", "もう一度").Id);
    }

    [Fact]
    public void The_same_words_about_another_thing_have_another_id() => Assert.NotEqual(
        RealBot.Open.Ask("救急医療体制の推進の予算は？", "前年度は？").Id, RealBot.Open.Ask("統合医療の情報発信の予算は？", "前年度は？").Id);

    [Fact]
    public void An_endless_chain_of_follow_ups_keeps_no_turns()
    {
        Answer last = RealBot.Open.Ask(["No.1の事業は？", .. Enumerable.Repeat("次の番号は？", 14)]);
        Assert.NotNull(last.Id);
        Assert.Empty(last.Turns);
    }

    private static string Shown(Answer answer) => string.Join('\n', answer.Lines.Select(line => string.Join('|', line.Segments)));
}
