using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Builder;
using Newtonsoft.Json.Linq;

namespace BudgetBot.Tests.Channels.Teams;

public class ItemQueryTests
{
    private static readonly TestDoor Door = new(
        new Brain(turn => RealBot.Open.Ask(turn.Text), RealBot.Open.Engine.Greet) { Search = RealBot.Open.Engine.Search });

    [Theory]
    [InlineData("救急医療体制の推進", "救急医療体制の推進", "令和7年度予算案 836百万円")]
    [InlineData("病院内保育", "病院内保育所", "58,943千円")]
    [InlineData("しかいりょう", "歯科", "円")]
    public void Items_are_found_by_a_name_a_part_or_its_sound_with_figure_and_citation(string words, string title, string figure)
    {
        JsonArray found = Query(words)["attachments"]!.AsArray();

        Assert.InRange(found.Count, 1, 10);
        JsonNode preview = found[0]!["preview"]!["content"]!;
        Assert.Contains(title, (string)preview["title"]!, StringComparison.Ordinal);
        Assert.Contains(figure, (string)preview["text"]!, StringComparison.Ordinal);
        Assert.All(found, result =>
        {
            JsonNode card = result!["content"]!;
            Assert.Equal("AdaptiveCard", (string)card["type"]!);
            Assert.All(card["actions"]!.AsArray(), action => Assert.Equal("Action.OpenUrl", (string)action!["type"]!));
            Assert.StartsWith("出典: ", (string)card["body"]!.AsArray()[^1]!["text"]!, StringComparison.Ordinal);
            Assert.InRange(Encoding.UTF8.GetByteCount(card.ToJsonString(Replies.GoldenReplies.Wire)), 1, 28 * 1024);
        });
    }

    [Fact]
    public void Pages_go_on_where_the_last_one_ended()
    {
        string[] all = Titles(Query("医療"));
        Assert.Equal(all[..2], Titles(Query("医療", count: 2)));
        Assert.Equal(all[2..4], Titles(Query("医療", skip: 2, count: 2)));
        Assert.Empty(Titles(Query("医療", skip: 500)));
    }

    [Theory]
    [InlineData("ドローン")]
    [InlineData("")]
    [InlineData("   ")]
    public void Where_nothing_is_found_or_asked_a_sentence_says_so(string words)
    {
        JsonObject answer = Query(words);

        Assert.Equal("message", (string)answer["type"]!);
        Assert.NotEmpty((string)answer["text"]!);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"parameters":5}""")]
    [InlineData("""{"parameters":[5,{"name":"initialRun","value":"true"}]}""")]
    [InlineData("""{"parameters":[{"name":"searchText","value":"\ud800"}],"queryOptions":{"skip":"x"}}""")]
    public void A_query_of_another_form_is_answered_with_a_sentence(string value) =>
        Assert.Equal("message", (string)Answer(value)["type"]!);

    private static JsonObject Query(string words, int skip = 0, int count = 10) => Answer(new JsonObject
    {
        ["commandId"] = AppCommands.SearchItems,
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = AppCommands.SearchText, ["value"] = words }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    }.ToJsonString());

    private static JsonObject Answer(string value)
    {
        InvokeResponse reply = Door.Answer(ChannelSamples.Asked("msteams").But(copy =>
            (copy.Type, copy.Name, copy.Value) = ("invoke", "composeExtension/query", JToken.Parse(value))))!;
        Assert.Equal(200, reply.Status);
        return JsonNode.Parse(ActivityJson.Write(reply.Body))!["composeExtension"]!.AsObject();
    }

    private static string[] Titles(JsonObject answer) =>
        [.. answer["attachments"]!.AsArray()
            .Select(result => (string)result!["preview"]!["content"]!["title"]! + (string)result["preview"]!["content"]!["text"]!)];
}
