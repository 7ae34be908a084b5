using System.Text.Json.Nodes;
using BudgetBot.Answers;

namespace BudgetBot.Tests.Channels.Replies;

/// <summary>
/// Forty real answers for Teams, Web Chat and the Emulator. To renew the golden files after a wanted change, delete the folders of the
/// channels in tests/golden/replies, run this test twice, and read what has changed.
/// </summary>
public class RealReplyTests
{
    public static TheoryData<string, string> All => new(
        GoldenReplies.Channels.SelectMany(channel => GoldenReplies.Questions.Select(question => (channel, question.Name))));

    [Fact]
    public void There_are_forty_questions() => Assert.Equal(40, GoldenReplies.Questions.DistinctBy(question => question.Name).Count());

    [Theory]
    [MemberData(nameof(All))]
    public void The_reply_is_the_golden_one(string channel, string name)
    {
        string golden = GoldenReplies.PathOf(channel, name);
        string reply = GoldenReplies.Written(GoldenReplies.Reply(channel, name));
        if (!File.Exists(golden))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(golden)!);
            File.WriteAllText(golden, reply);
            Assert.Fail($"{golden} was written: read it, then run the test again.");
        }

        Assert.Equal(GoldenReplies.Written(JsonNode.Parse(File.ReadAllText(golden))!), reply);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void The_reply_keeps_every_limit_of_its_channel(string channel, string name)
    {
        Assert.True(FigureGate.Check(GoldenReplies.Answer(name)).Passed, "the gate lets it through");
        Assert.Empty(WireLimits.Broken(GoldenReplies.Reply(channel, name), channel));
    }

    [Fact]
    public void All_channels_say_the_same() => Assert.All(GoldenReplies.Questions, question =>
    {
        string teams = (string)GoldenReplies.Reply("msteams", question.Name)["text"]!;
        Assert.All(["webchat", "emulator"], channel =>
            Assert.StartsWith(teams, (string)GoldenReplies.Reply(channel, question.Name)["text"]!, StringComparison.Ordinal));
    });

    [Theory]
    [MemberData(nameof(WireLimits.Excesses), MemberType = typeof(WireLimits))]
    public void What_exceeds_a_limit_is_noticed(string channel, string limit)
    {
        JsonObject reply = GoldenReplies.Reply(channel, "01-lookup");
        WireLimits.Exceed(reply, limit);

        Assert.Contains(WireLimits.Broken(reply, channel), broken => broken.StartsWith(limit, StringComparison.Ordinal));
    }
}
