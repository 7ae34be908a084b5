using System.Text.Json.Nodes;
using BudgetBot.Tests.Channels.Replies;

namespace BudgetBot.Tests.Channels;

/// <summary>
/// Whole replies as they stand on the wire. To renew the golden files after a wanted change, delete them and run the tests twice.
/// </summary>
public class GoldenReplyTests
{
    [Theory]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public void The_reply_is_the_golden_one(string channel)
    {
        string golden = Path.Combine(Folder(), $"{channel}.json");
        string reply = GoldenReplies.Written(ChannelSamples.Wire(ChannelSamples.Full, channel));
        if (!File.Exists(golden))
        {
            File.WriteAllText(golden, reply);
            Assert.Fail($"{golden} was written: read it, then run the test again.");
        }

        Assert.Equal(GoldenReplies.Written(JsonNode.Parse(File.ReadAllText(golden))!), reply);
    }

    private static string Folder()
    {
        DirectoryInfo? root = new(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "BudgetBot.sln")))
        {
            root = root.Parent;
        }

        return Path.Combine(root!.FullName, "tests", "BudgetBot.Tests", "Channels", "golden");
    }
}
