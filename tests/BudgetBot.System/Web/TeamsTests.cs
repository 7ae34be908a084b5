using System.Text.Json.Nodes;
using BudgetBot.Records;
using BudgetBot.Tests.Snapshot;
using BudgetBot.Web;
using static BudgetBot.System.Web.EmulatorActivities;

namespace BudgetBot.System.Web;

/// <summary>What Teams posts, over HTTP.</summary>
public class TeamsTests
{
    [Theory]
    [InlineData("personal", "a:1x|y;z/w")]
    [InlineData("channel", "19:abc@thread.tacv2;messageid=1763800000000")]
    public async Task Installing_is_greeted_once_and_a_mention_is_no_part_of_the_question(string scope, string conversation)
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        JsonObject[] opening =
        [
            OfTeams("installationUpdate", channel.ServiceUrl, scope, conversation, new JsonObject { ["action"] = "add" }),
            OfTeams("conversationUpdate", channel.ServiceUrl, scope, conversation,
                new JsonObject { ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-1" }) }),
            OfTeams("message", channel.ServiceUrl, scope, conversation, Mentioning("<at>BudgetBot</at> <at>厚生 太郎</at>さん、救急の予算は？\n")),
        ];
        foreach (JsonObject activity in opening)
        {
            Assert.Equal(200, (await bot.Post(activity)).Status);
        }

        (string Address, JsonObject Activity)[] received = [.. channel.Received];
        Assert.Equal(2, received.Length);
        Assert.Equal("厚生 太郎さん、救急の予算は？", (string)received[1].Activity["text"]!);
        Assert.All(received, reply => Assert.StartsWith($"/v3/conversations/{Uri.EscapeDataString(conversation)}/activities/",
            reply.Address, StringComparison.Ordinal));
        Assert.Equal(scope, (string)received[1].Activity["conversation"]!["conversationType"]!);
    }

    [Fact]
    public async Task A_channel_that_answers_202_without_a_body_has_taken_the_reply()
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(202);

        Assert.Equal(200,
            (await bot.Post(OfTeams("message", channel.ServiceUrl, "personal", "a:1", new JsonObject { ["text"] = "救急" }))).Status);
        Assert.Single(channel.Received);
    }

    [Theory]
    [InlineData(201)]
    [InlineData(429)]
    [InlineData(500)]
    public async Task A_typing_indicator_goes_before_the_answer_and_never_holds_it_up(int status)
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.TypingStatus = status;
        JsonObject question = OfTeams("message", channel.ServiceUrl, "personal", "a:1", new JsonObject { ["text"] = "救急", ["id"] = "m-1" });

        Assert.Equal(200, (await bot.Post(question)).Status);
        Assert.Equal(200, (await bot.Post(question)).Status);

        (JsonObject typing, int before) = Assert.Single(channel.Typing);
        Assert.Equal(0, before);
        Assert.Equal(["channelId", "conversation", "from", "recipient", "serviceUrl", "type"],
            typing.Select(field => field.Key).Order(StringComparer.Ordinal));
        Assert.Single(channel.Received);
    }

    [Fact]
    public async Task Thumbs_and_a_comment_are_kept_with_question_answer_and_snapshot_and_nobody_s_name()
    {
        using var folder = new TemporaryFolder();
        string records = folder.File("records.db");
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Id = "1:reply";
        string answerId;
        await using (RunningBot bot = await RunningBot.Start(Composition.Open, "--Records", records))
        {
            Assert.Equal(200, (await bot.Post(
                OfTeams("message", channel.ServiceUrl, "personal", "a:1", new JsonObject { ["text"] = "救急医療体制の推進の予算は？" }))).Status);
            answerId = (string)channel.Received.Single().Activity["channelData"]!["answerId"]!;
            (int status, JsonNode? body) = await bot.Post(OfTeams("invoke", channel.ServiceUrl, "personal", "a:1", new JsonObject
            {
                ["name"] = "message/submitAction",
                ["replyToId"] = "1:reply",
                ["value"] = new JsonObject
                {
                    ["actionName"] = "feedback",
                    ["actionValue"] =
                        new JsonObject { ["reaction"] = "dislike", ["feedback"] = "{\"feedbackText\":\"単位を億円で。連絡は taro@example.jp\"}" },
                },
            }));
            Assert.Equal(200, status);
            Assert.IsType<JsonObject>(body);

            // What waits is written when the service stops.
            await bot.Stop();
        }

        KeptFeedback kept = Assert.Single(new FeedbackFile(new RecordFile(records, TimeProvider.System)).List());
        Assert.Equal((answerId, false, "救急医療体制の推進の予算は？"), (kept.AnswerId, kept.Helpful, kept.Question));
        Assert.Equal(64, kept.Snapshot.Length);
        Assert.StartsWith("単位を億円で。連絡は ", kept.Comment, StringComparison.Ordinal);
        Assert.DoesNotContain("taro", kept.Comment, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("composeExtension/query")]
    [InlineData("message/submitAction")]
    public async Task Invokes_are_answered_in_the_body_whatever_they_hold(string name)
    {
        await using RunningBot bot = await RunningBot.Start();
        JsonObject invoke = OfTeams("invoke", "http://127.0.0.1:1", "personal", "a:1",
            new JsonObject { ["name"] = name, ["value"] = 5, ["replyToId"] = "m" });

        (int status, JsonNode? body) = await bot.Post(invoke);

        Assert.Equal(200, status);
        Assert.IsType<JsonObject>(body);
    }

    private static JsonObject Mentioning(string text) => new()
    {
        ["text"] = text,
        ["entities"] = new JsonArray(Mention("bot-1", "BudgetBot"), Mention("29:other", "厚生 太郎")),
    };

    private static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["text"] = $"<at>{name}</at>",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
    };

    private static JsonObject OfTeams(string type, string serviceUrl, string scope, string conversation, JsonObject fields)
    {
        fields["channelId"] = "msteams";
        fields["conversation"] =
            new JsonObject { ["id"] = conversation, ["conversationType"] = scope, ["tenantId"] = "t", ["isGroup"] = scope != "personal" };
        return Activity(type, serviceUrl, conversation, fields);
    }
}
