using BudgetBot.Channels.SignIn;
using BudgetBot.Tests.Answers;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels.SignIn;

public class VouchedAddressesTests
{
    private readonly VouchedAddresses vouched = new(3);

    [Fact]
    public void An_address_is_vouched_for_in_its_conversation_on_its_channel_and_nowhere_else()
    {
        Activity activity = ChannelSamples.Asked("msteams");
        Assert.False(Includes(activity));
        vouched.Vouch(activity);

        Assert.True(Includes(activity));
        Assert.False(Includes(activity.But(copy => copy.ChannelId = "webchat")));
        Assert.False(Includes(activity.But(copy => copy.ServiceUrl = "http://localhost:5001/")));
        Assert.False(Includes(activity.But(copy => copy.Conversation = new ConversationAccount(id: "other"))));
    }

    [Fact]
    public void A_conversation_that_moves_keeps_both_addresses()
    {
        Activity before = ChannelSamples.Asked("msteams");
        Activity after = before.But(copy => copy.ServiceUrl = "https://smba.example/jp/");
        vouched.Vouch(before);
        vouched.Vouch(after);

        Assert.True(Includes(before));
        Assert.True(Includes(after));
    }

    [Fact]
    public void The_newest_are_remembered_and_speaking_again_keeps_one_young()
    {
        Activity[] many = [.. Enumerable.Range(0, 50)
            .Select(n => ChannelSamples.Asked("msteams").But(copy => copy.Conversation = new ConversationAccount(id: $"c{n}")))];
        foreach (Activity activity in many)
        {
            vouched.Vouch(many[0]);
            vouched.Vouch(activity);
        }

        Assert.True(Includes(many[0]));
        Assert.True(Includes(many[^1]));
        Assert.False(Includes(many[1]));
    }

    private bool Includes(Activity activity) =>
        vouched.Includes(ChannelSamples.Renderer.Render(GateSamples.Whole, activity));
}
