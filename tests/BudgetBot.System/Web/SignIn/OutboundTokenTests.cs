using System.Diagnostics;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Activity = Microsoft.Bot.Schema.Activity;

namespace BudgetBot.System.Web.SignIn;

public sealed class OutboundTokenTests : IDisposable
{
    private readonly HttpClient http = LoopbackCertificate.TrustingClient();
    private readonly ManualTime time = new();

    [Fact]
    public async Task One_token_serves_many_replies_and_is_asked_for_once()
    {
        await using SignedBot signed = await SignedBot.Start();
        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => signed.Say($"{n}", $"c{n}")));

        IFormCollection form = Assert.Single(signed.Issuer.Asked);
        Assert.Equal("client_credentials", form["grant_type"]);
        Assert.Equal(TokenIssuer.AppId, form["client_id"]);
        Assert.Equal(TokenIssuer.Password, form["client_secret"]);
        Assert.Equal("https://api.botframework.com/.default", form["scope"]);
        Assert.Equal(20, signed.Channel.Taken.Count);
    }

    [Fact]
    public async Task A_token_is_renewed_before_it_ends_and_nobody_waits_for_that()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        SecretTokens tokens = Tokens(issuer);
        Assert.Equal("token-1", await tokens.Get());
        time.Pass(TimeSpan.FromMinutes(54));
        Assert.Equal("token-1", await tokens.Get());
        Assert.Single(issuer.Asked);

        time.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal("token-1", await tokens.Get());
        await Eventually.Holds(() => issuer.Asked.Count == 2);
        await Eventually.Holds(() => tokens.Get().GetAwaiter().GetResult() == "token-2");
        Assert.Equal(2, issuer.Asked.Count);
    }

    [Fact]
    public async Task A_token_that_has_ended_is_never_used()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        SecretTokens tokens = Tokens(issuer);
        Assert.Equal("token-1", await tokens.Get());
        time.Pass(TimeSpan.FromMinutes(61));
        issuer.Failures.Enqueue(500);

        Assert.Null(await tokens.Get());
        time.Pass(TimeSpan.FromSeconds(3));
        Assert.Equal("token-2", await tokens.Get());
    }

    [Fact]
    public async Task A_token_that_the_channel_does_not_take_is_renewed_once()
    {
        await using SignedBot signed = await SignedBot.Start();
        Assert.Equal(200, await signed.Say("一"));
        signed.Channel.Wanted = "Bearer token-2";

        Assert.Equal(200, await signed.Say("二"));
        Assert.Equal(["Bearer token-1", "Bearer token-1", "Bearer token-2"], signed.Channel.Authorizations);

        signed.Channel.Wanted = "Bearer none";
        Assert.Equal(202, await signed.Say("三"));
        Assert.Equal(["Bearer token-2", "Bearer token-3"], signed.Channel.Authorizations.Skip(3));
        Assert.Equal(["一", "二"], signed.Channel.Taken);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(503)]
    public async Task Replies_wait_until_a_token_is_issued_and_keep_their_order(int failure)
    {
        await using SignedBot signed = await SignedBot.Start(RunningBot.Leaving(0.5));
        signed.Issuer.Failures.Enqueue(failure);

        Assert.Equal(202, await signed.Say("一"));
        await signed.Say("二");
        await Eventually.Holds(() => signed.Channel.Taken.Count == 2);
        Assert.Equal(["一", "二"], signed.Channel.Taken);
    }

    [Fact]
    public async Task A_throttled_conversation_waits_as_long_as_it_is_told_keeps_its_order_and_holds_up_no_other()
    {
        await using SignedBot signed = await SignedBot.Start(RunningBot.Leaving(2));
        signed.Channel.Plan(429, times: 1, retryAfter: "6");
        var clock = Stopwatch.StartNew();

        Assert.Equal(202, await signed.Say("一"));
        Task<int> second = signed.Say("二");
        Assert.Equal(200, await signed.Say("別", "other"));
        await second;
        await Eventually.Holds(() => signed.Channel.Taken.Count == 3);

        Assert.Equal(["別", "一", "二"], signed.Channel.Taken);
        Assert.InRange(clock.ElapsedMilliseconds, 5_950, 15_000);
    }

    [Fact]
    public async Task The_token_goes_only_where_a_token_of_that_conversation_came_from()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        await using FakeChannel channel = await FakeChannel.Start(certificate: LoopbackCertificate.Value);
        var vouched = new VouchedAddresses(100);
        var poster = new ReplyPoster(http, time, new ReplyAccess(vouched, Tokens(issuer)));
        var conversation = new ConversationAccount(id: "a");
        vouched.Vouch(new Activity { ChannelId = "msteams", Conversation = conversation, ServiceUrl = channel.ServiceUrl });

        Assert.True((await poster.Post(Reply("msteams", "a", channel.ServiceUrl), TestContext.Current.CancellationToken)).Delivered);
        foreach (Activity reply in new[]
        {
            Reply("msteams", "b", channel.ServiceUrl), Reply("webchat", "a", channel.ServiceUrl),
            Reply("msteams", "a", channel.ServiceUrl + "/x"),
            Reply("msteams", "a", "https://evil.example"), Reply("msteams", "a", "http://evil.example"), Reply("msteams", "a", null),
        })
        {
            PostResult result = await poster.Post(reply, TestContext.Current.CancellationToken);
            Assert.False(result.Delivered || result.Retriable);
        }

        Assert.Single(channel.Received);
    }

    [Fact]
    public async Task No_log_tells_the_password_even_where_the_issuer_repeats_it()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        issuer.Failures.Enqueue(401);
        var log = new CollectedLog<SecretTokens>();

        Assert.Null(await Tokens(issuer, log).Get());
        Assert.Equal($"No token was issued to the bot by {issuer.Login}/oauth2/v2.0/token: HTTP 401 invalid_client ",
            Assert.Single(log.Lines));
    }

    public void Dispose() => http.Dispose();

    private SecretTokens Tokens(TokenIssuer issuer, CollectedLog<SecretTokens>? log = null) => new(
        new BotSignIn(
            TokenIssuer.AppId, TokenIssuer.Password, TokenIssuer.Tenant,
            new SignInAddresses(new Uri($"{issuer.Address}/channel"), new Uri(issuer.Login), "https://api.botframework.com/.default")),
        http, time, log ?? new CollectedLog<SecretTokens>());

    private static Activity Reply(string channel, string conversation, string? serviceUrl) => new(ActivityTypes.Message)
    {
        ChannelId = channel,
        ServiceUrl = serviceUrl,
        Conversation = new ConversationAccount(id: conversation),
        Text = "はい。",
    };
}
