using System.Text.Encodings.Web;
using System.Text.Json;

namespace BudgetBot.Tests.Channels;

/// <summary>Whole replies as they stand on the wire. To renew the golden files after a wanted change, delete them and run the tests twice.</summary>
public class GoldenReplyTests
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Theory]
    [InlineData("emulator")]
    [InlineData("webchat")]
    [InlineData("msteams")]
    public void The_reply_is_the_golden_one(string channel)
    {
        string golden = Path.Combine(Folder(), $"{channel}.json");
        string reply = ChannelSamples.Wire(ChannelSamples.Full, channel).ToJsonString(Readable) + "\n";
        if (!File.Exists(golden))
        {
            File.WriteAllText(golden, reply);
            Assert.Fail($"{golden} was written: read it, then run the test again.");
        }

        Assert.Equal(File.ReadAllText(golden), reply);
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
