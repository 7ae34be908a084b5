using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Tests.Channels;

public class TurnDeskTests
{
    private readonly List<Turn> turns = [];
    private Func<Turn, Answer> answer = turn => Say("はい。", turn.Text);

    [Fact]
    public void A_message_is_answered_in_its_conversation()
    {
        Activity reply = Assert.Single(Desk().Replies(ChannelSamples.Asked("emulator")));

        Assert.Equal(new Turn("emulator/6f1c|livechat", "user-1", "救急医療体制の推進の予算は？"), Assert.Single(turns));
        Assert.Equal("bot-1", reply.From?.Id);
        Assert.Equal("user-1", reply.Recipient?.Id);
        Assert.Equal("6f1c|livechat", reply.Conversation?.Id);
        Assert.Equal("activity-1", reply.ReplyToId);
    }

    [Fact]
    public void An_activity_seen_before_is_not_answered_twice_but_another_conversation_may_use_its_id()
    {
        TestDoor desk = Desk();
        Activity first = ChannelSamples.Asked("emulator");

        Assert.Single(desk.Replies(first));
        Assert.Empty(desk.Replies(first));
        Assert.Single(desk.Replies(first.But(copy => copy.Conversation = new ConversationAccount(id: "other"))));
        Assert.Single(desk.Replies(first.But(copy => copy.Id = null)));
        Assert.Single(desk.Replies(first.But(copy => copy.Id = null)));
    }

    [Theory]
    [InlineData(true, null)]
    [InlineData(null, "groupChat")]
    [InlineData(null, "channel")]
    public void A_turn_tells_whether_others_take_part(bool? isGroup, string? type)
    {
        Activity asked = ChannelSamples.Asked("msteams");
        Desk().Replies(asked.But(copy => (copy.From, copy.Conversation) = (null, new ConversationAccount(isGroup, type, "room"))));

        Assert.Equal((true, string.Empty), (turns[0].Group, turns[0].User));
    }

    [Fact]
    public async Task Of_many_that_arrive_at_once_one_is_answered()
    {
        TestDoor desk = Desk();
        IReadOnlyList<Activity>[] all = await Task.WhenAll(
            Enumerable.Range(0, 50).Select(_ => Task.Run(() => desk.Replies(ChannelSamples.Asked("emulator")))));

        Assert.Equal(1, all.Sum(replies => replies.Count));
    }

    [Fact]
    public void A_new_conversation_is_greeted_once_and_the_bot_is_no_guest()
    {
        TestDoor desk = Desk();
        Activity joined = ChannelSamples.Asked("emulator").But(copy =>
            (copy.Type, copy.Text, copy.MembersAdded) = ("conversationUpdate", null, [new("bot-1"), null!, new("user-1")]));

        Assert.Empty(desk.Replies(joined.But(copy => copy.MembersAdded = [new("bot-1")])));
        Assert.Empty(desk.Replies(joined.But(copy => copy.MembersAdded = null)));
        Activity greeting = Assert.Single(desk.Replies(joined));
        Assert.Empty(desk.Replies(joined.But(copy => copy.Id = "activity-2")));
        Assert.Equal(3, greeting.SuggestedActions?.Actions.Count);
    }

    [Theory]
    [InlineData("typing")]
    [InlineData("event")]
    [InlineData("endOfConversation")]
    [InlineData("no such type")]
    public void Other_activities_call_for_no_reply(string type) =>
        Assert.Empty(Desk().Replies(ChannelSamples.Asked("emulator").But(copy => copy.Type = type)));

    [Theory]
    [InlineData("<at>BudgetBot</at> 救急の予算", "救急の予算")]
    [InlineData("救急の<at id=\"0\">Budget\nBot</at>&nbsp;予算", "救急の  予算")]
    [InlineData("  <at> </AT>救急 ", "救急")]
    [InlineData("a < b <at", "a < b <at")]
    public void Mentions_are_left_out(string text, string words)
    {
        Desk().Replies(ChannelSamples.Asked("msteams", text));

        Assert.Equal(words, Assert.Single(turns).Text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("<at>BudgetBot</at>")]
    public void Without_words_the_user_is_asked_for_some(string? text)
    {
        Activity reply = Assert.Single(Desk().Replies(ChannelSamples.Asked("emulator").But(copy => copy.Text = text)));

        Assert.Empty(turns);
        Assert.Equal("help", (string?)((JObject)reply.ChannelData)["outcome"]);
        Assert.NotEmpty(reply.Text);
    }

    [Theory]
    [InlineData("\"内訳は？\"", "内訳は？")]
    [InlineData("{\"text\":\"内訳は？\"}", "内訳は？")]
    [InlineData("{\"text\":5}", null)]
    [InlineData("[]", null)]
    public void A_button_speaks_for_the_user(string value, string? words)
    {
        Desk().Replies(ChannelSamples.Asked("emulator").But(copy =>
            (copy.Text, copy.Value) = (null, JToken.Parse(value) is JValue { Value: { } plain } ? plain : JToken.Parse(value))));

        Assert.Equal(words, turns.SingleOrDefault()?.Text);
    }

    [Fact]
    public void Half_a_character_is_no_word_of_a_button()
    {
        Desk().Replies(ChannelSamples.Asked("emulator").But(copy => (copy.Text, copy.Value) = (null, new JObject { ["text"] = "\ud800" })));

        Assert.Empty(turns);
    }

    [Fact]
    public void A_long_question_is_cut_by_characters_and_the_reply_says_so()
    {
        Activity reply = Assert.Single(Desk().Replies(ChannelSamples.Asked("emulator", string.Concat(Enumerable.Repeat("𠮷", 50_000)))));

        Assert.Equal(2_000, Assert.Single(turns).Text.Length);
        Assert.EndsWith("先頭の1,000文字だけを読みました。", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reply_that_the_gate_stops_is_withheld()
    {
        answer = turn => GateSamples.Of(new Segment.Amount(1, "1円"));
        Activity reply = Assert.Single(Desk().Replies(ChannelSamples.Asked("emulator")));

        Assert.Equal("notFound", (string?)((JObject)reply.ChannelData)["outcome"]);
        Assert.DoesNotContain("1円", reply.Text, StringComparison.Ordinal);
        Assert.Null(reply.Attachments);
    }

    [Fact]
    public void A_defect_in_answering_is_a_polite_reply()
    {
        answer = _ => throw new InvalidOperationException("secret");
        Activity reply = Assert.Single(Desk().Replies(ChannelSamples.Asked("emulator")));

        Assert.Equal("notFound", (string?)((JObject)reply.ChannelData)["outcome"]);
        Assert.DoesNotContain("secret", reply.Text, StringComparison.Ordinal);
    }

    private static Answer Say(string words, string question) =>
        new() { Outcome = Outcome.Help, Lines = [AnswerLine.Of(new Segment.Text(words))], Evidence = Evidence.None(question) };

    private TestDoor Desk() => new(
        new Brain(
            turn =>
            {
                turns.Add(turn);
                return answer(turn);
            },
            () => Say("こんにちは。", string.Empty) with { NextSteps = [new("一", "一は？"), new("二", "二は？"), new("三", "三は？")] }));
}
