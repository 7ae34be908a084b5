using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels.Teams;

public class TeamsOpeningTests
{
    private static readonly ChannelAccount Bot = new("28:bot");
    private static readonly ChannelAccount User = new("29:user");

    private readonly TestDoor desk = new(new Brain(_ => Hello, () => Hello));

    private static Answer Hello => new()
    {
        Outcome = Outcome.Help,
        Lines = [AnswerLine.Of(new Segment.Text("こんにちは。"))],
        Evidence = Evidence.None(string.Empty),
    };

    [Theory]
    [InlineData("personal", "a:1|x;y/z")]
    [InlineData("groupChat", "19:meeting@thread.v2")]
    [InlineData("channel", "19:abc@thread.tacv2")]
    public void Installing_and_the_update_of_the_conversation_are_greeted_once_together(string scope, string conversation)
    {
        Activity installed = Opening("installationUpdate", scope, conversation).But(copy => copy.Action = "add");
        Activity joined = Opening("conversationUpdate", scope, conversation).But(copy => copy.MembersAdded = [Bot]);

        Assert.Single(desk.Replies(installed));
        Assert.Empty(desk.Replies(joined));
        Assert.Empty(desk.Replies(installed.But(copy => copy.Id = "again")));
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter()
    {
        Assert.Single(desk.Replies(Opening("conversationUpdate", "personal", "a:1").But(copy => copy.MembersAdded = [Bot])));
        Assert.Empty(desk.Replies(Opening("installationUpdate", "personal", "a:1").But(copy => copy.Action = "add")));
    }

    [Theory]
    [InlineData("groupChat")]
    [InlineData("channel")]
    public void Who_joins_a_room_later_is_not_greeted_before_all(string scope) =>
        Assert.Empty(desk.Replies(Opening("conversationUpdate", scope, "19:room").But(copy => copy.MembersAdded = [User])));

    [Theory]
    [InlineData("add-upgrade")]
    [InlineData("remove")]
    [InlineData("remove-upgrade")]
    [InlineData(null)]
    public void Other_changes_of_the_installation_are_taken_in_silence(string? action) =>
        Assert.Empty(desk.Replies(Opening("installationUpdate", "personal", "a:1").But(copy => copy.Action = action)));

    [Fact]
    public void Who_removes_the_bot_and_installs_it_again_is_greeted_again()
    {
        Activity installed = Opening("installationUpdate", "personal", "a:1").But(copy => copy.Action = "add");

        Assert.Single(desk.Replies(installed));
        Assert.Empty(desk.Replies(installed.But(copy => copy.Action = "remove")));
        Assert.Single(desk.Replies(installed));
    }

    private static Activity Opening(string type, string scope, string conversation) => new()
    {
        Type = type,
        Id = $"f:{type}",
        ChannelId = "msteams",
        ServiceUrl = "https://smba.trafficmanager.net/jp/",
        From = User,
        Recipient = Bot,
        Conversation = new ConversationAccount(scope == "personal" ? null : true, scope, conversation, tenantId: "t"),
    };
}
