using BudgetBot.Channels.SignIn;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.Channels.SignIn;

public class SignedCallerTests
{
    private static readonly SignedCaller Teams = new(false, "https://smba.example/jp/", ["msteams"]);

    [Theory]
    [InlineData("msteams", "https://smba.example/jp/", true)]
    [InlineData("msteams", "https://smba.example/jp", true)]
    [InlineData("msteams", "https://SMBA.example/jp/", true)]
    [InlineData("msteams", "https://smba.example/", false)]
    [InlineData("msteams", "https://smba.example/jp/x", false)]
    [InlineData("msteams", "https://smba.example.evil/jp/", false)]
    [InlineData("msteams", "http://smba.example/jp/", false)]
    [InlineData("msteams", "", false)]
    [InlineData("msteams", null, false)]
    [InlineData("msteams2", "https://smba.example/jp/", false)]
    [InlineData("MSTEAMS", "https://smba.example/jp/", false)]
    [InlineData(null, "https://smba.example/jp/", false)]
    public void A_channel_may_send_what_its_token_is_for(string? channel, string? serviceUrl, bool may) =>
        Assert.Equal(may, Teams.Objection(new Activity { ChannelId = channel, ServiceUrl = serviceUrl }) is null);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_token_for_no_address_is_of_no_use(string? proven) =>
        Assert.NotNull((Teams with { ServiceUrl = proven }).Objection(new Activity { ChannelId = "msteams", ServiceUrl = proven }));
}
