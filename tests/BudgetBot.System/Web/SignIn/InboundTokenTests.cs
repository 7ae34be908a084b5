using System.Text.Json.Nodes;
using static BudgetBot.System.Web.EmulatorActivities;

namespace BudgetBot.System.Web.SignIn;

public class InboundTokenTests
{
    [Fact]
    public async Task A_channel_with_a_right_token_is_answered_with_the_token_of_the_bot()
    {
        await using SignedBot signed = await SignedBot.Start();

        Assert.Equal(200, await signed.Say("救急"));
        Assert.Equal("救急", Assert.Single(signed.Channel.Taken));
        Assert.Equal("Bearer token-1", Assert.Single(signed.Channel.Authorizations));
    }

    [Fact]
    public async Task A_channel_may_come_through_a_proxy_and_by_a_public_name()
    {
        await using SignedBot signed = await SignedBot.Start();
        (int status, JsonNode? _) = await signed.Bot.Post(
            signed.FromTeams("救急").ToJsonString(), "application/json; charset=utf-8",
            ("Authorization", Forgery.Bearer(signed.Issuer.ChannelToken(signed.Channel.ServiceUrl))), ("Host", "bot.example.go.jp"), ("X-Forwarded-For", "10.0.0.1"));

        Assert.Equal(200, status);
        Assert.Single(signed.Channel.Taken);
    }

    [Fact]
    public async Task A_slightly_wrong_clock_is_forgiven()
    {
        await using SignedBot signed = await SignedBot.Start();
        string url = signed.Channel.ServiceUrl;

        Assert.Equal(200, (await signed.Post(signed.FromTeams("一"), Forgery.Right(signed.Issuer, url, claims => claims["exp"] = TokenIssuer.Seconds(-120)))).Status);
        Assert.Equal(200, (await signed.Post(signed.FromTeams("二"), Forgery.Right(signed.Issuer, url, claims => claims["nbf"] = TokenIssuer.Seconds(120)))).Status);
    }

    [Theory]
    [InlineData("expired", "The token has expired.")]
    [InlineData("not yet valid", "The token is not valid yet.")]
    [InlineData("for another audience", "The token is for another audience.")]
    [InlineData("of another issuer", "The issuer of the token is not known.")]
    [InlineData("signed with an unknown key", "The key of the token is not known.")]
    [InlineData("signed with an unknown key under a known id", "The signature of the token is not valid.")]
    [InlineData("HS256 with the public key as PEM", "The algorithm of the token is not allowed.")]
    [InlineData("of an Emulator for another app", "The token is of another app.")]
    public async Task The_challenge_says_what_is_wrong_with_a_token(string forgery, string reason)
    {
        await using SignedBot signed = await SignedBot.Start();
        (int status, string challenge) = await signed.Post(signed.FromTeams("救急"), Forgery.Make(forgery, signed.Issuer, signed.Channel.ServiceUrl));

        Assert.Equal(401, status);
        Assert.Equal($"Bearer error=\"invalid_token\", error_description=\"{reason}\"", challenge);
        Assert.Empty(signed.Channel.Received);
    }

    [Fact]
    public async Task Without_a_token_the_challenge_names_no_error()
    {
        await using SignedBot signed = await SignedBot.Start();

        Assert.Equal((401, "Bearer"), await signed.Post(signed.FromTeams("救急"), null));
    }

    [Fact]
    public async Task A_token_is_of_no_use_for_another_service_URL()
    {
        await using SignedBot signed = await SignedBot.Start();
        await using FakeChannel thief = await FakeChannel.Start(certificate: LoopbackCertificate.Value);
        string stolen = Forgery.Bearer(signed.Issuer.ChannelToken(signed.Channel.ServiceUrl));
        string without = Forgery.Right(signed.Issuer, signed.Channel.ServiceUrl, claims => claims.Remove("serviceurl"));

        Assert.Equal(403, (await signed.Post(signed.FromTeams("救急", serviceUrl: thief.ServiceUrl), stolen)).Status);
        Assert.Equal(403, (await signed.Post(signed.FromTeams("救急", serviceUrl: string.Empty), stolen)).Status);
        Assert.Equal(403, (await signed.Post(signed.FromTeams("救急"), without)).Status);
        Assert.Empty(thief.Received);
        Assert.Empty(signed.Channel.Received);
    }

    [Theory]
    [InlineData("slack")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_key_that_is_not_endorsed_for_the_channel_is_refused(string? channel)
    {
        await using SignedBot signed = await SignedBot.Start();
        JsonObject message = signed.FromTeams("救急");
        message["channelId"] = channel;

        Assert.Equal(403, (await signed.Post(message, Forgery.Bearer(signed.Issuer.ChannelToken(signed.Channel.ServiceUrl)))).Status);
    }

    [Fact]
    public async Task A_key_without_endorsements_speaks_for_no_channel()
    {
        await using SignedBot signed = await SignedBot.Start();
        signed.Issuer.RollOver("bare");

        Assert.Equal(403, await signed.Say("救急"));
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/")]
    [InlineData("https://user@127.0.0.1/")]
    [InlineData("https://127.0.0.1/?to=")]
    [InlineData("file:///etc/passwd")]
    public async Task A_channel_must_be_reached_by_a_plain_https_address(string serviceUrl)
    {
        await using SignedBot signed = await SignedBot.Start();

        Assert.Equal(403, (await signed.Post(signed.FromTeams("救急", serviceUrl: serviceUrl), Forgery.Bearer(signed.Issuer.ChannelToken(serviceUrl)))).Status);
    }

    [Theory]
    [InlineData("2.0", "azp", null)]
    [InlineData("1.0", "appid", "https://sts.windows.net/" + TokenIssuer.Tenant + "/")]
    public async Task The_Emulator_with_the_credentials_of_the_bot_is_answered_on_this_machine_without_a_token(string version, string app, string? issuer)
    {
        await using SignedBot signed = await SignedBot.Start();
        await using FakeChannel emulator = await FakeChannel.Start();
        string authorization = Forgery.OfEmulator(signed.Issuer, claims =>
        {
            claims["iss"] = issuer ?? (string)claims["iss"]!;
            claims["ver"] = version;
            claims.Remove("azp");
            claims[app] = TokenIssuer.AppId;
        });

        Assert.Equal(200, (await signed.Post(Message(emulator.ServiceUrl, "6f1c|livechat", "救急"), authorization)).Status);
        Assert.Null(Assert.Single(emulator.Authorizations));
        Assert.Empty(signed.Issuer.Asked);
    }

    [Fact]
    public async Task The_Emulator_is_not_answered_elsewhere()
    {
        await using SignedBot signed = await SignedBot.Start();
        string authorization = Forgery.OfEmulator(signed.Issuer, _ => { });

        Assert.Equal(403, (await signed.Post(Message("https://tunnel.example/", "c", "救急"), authorization)).Status);
        Assert.Equal(403, (await signed.Bot.Post("{}", headers: [("Authorization", authorization), ("X-Forwarded-For", "10.0.0.1")])).Status);
    }

    [Fact]
    public async Task Expected_replies_need_the_same_proof()
    {
        await using SignedBot signed = await SignedBot.Start();
        JsonObject message = signed.FromTeams("救急");
        message["deliveryMode"] = "expectReplies";

        Assert.Equal(401, (await signed.Post(message, null)).Status);
        Assert.Equal(200, (await signed.Post(message, Forgery.Bearer(signed.Issuer.ChannelToken(signed.Channel.ServiceUrl)))).Status);
    }
}
