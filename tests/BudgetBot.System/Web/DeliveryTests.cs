using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using static BudgetBot.System.Web.EmulatorActivities;

namespace BudgetBot.System.Web;

public class DeliveryTests
{
    [Theory]
    [InlineData(429, "0")]
    [InlineData(429, null)]
    [InlineData(500, null)]
    [InlineData(502, null)]
    [InlineData(503, "Sun, 22 Nov 2026 10:00:00 GMT")]
    public async Task A_channel_that_fails_for_a_moment_still_gets_the_reply_before_the_turn_ends(int failure, string? retryAfter)
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(failure, times: 2, retryAfter);

        Assert.Equal(200, (await bot.Post(Message(channel.ServiceUrl, "c", "救急"))).Status);
        Assert.Equal(3, channel.Received.Count);
        Assert.Equal("救急", Assert.Single(channel.Taken));
    }

    [Fact]
    public async Task A_longer_failure_is_left_to_the_background_and_the_order_is_kept()
    {
        await using RunningBot bot = await RunningBot.Start(RunningBot.Leaving(1));
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 20);

        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        await bot.Post(Message(channel.ServiceUrl, "c", "二"));
        await bot.Post(Message(channel.ServiceUrl, "c", "三"));
        await Eventually.Holds(() => channel.Taken.Count == 3);

        Assert.Equal(["一", "二", "三"], channel.Taken);
    }

    [Fact]
    public async Task One_conversation_that_fails_holds_up_no_other()
    {
        await using RunningBot bot = await RunningBot.Start(RunningBot.Leaving(4));
        await using FakeChannel slow = await FakeChannel.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        slow.Plan(503, times: 1_000);
        Task<(int Status, JsonNode?)> stuck = bot.Post(Message(slow.ServiceUrl, "c", "一"));
        await Eventually.Holds(() => !slow.Received.IsEmpty);

        // What waits behind another is left to the background, too: 202.
        Assert.Equal(200, (await bot.Post(Message(channel.ServiceUrl, "c", "二"))).Status);
        Assert.Equal(202, (await stuck).Status);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task A_refusal_is_final_and_no_redirect_is_followed(int status)
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(status);

        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "救急"))).Status);
        Assert.Single(channel.Received);
        Assert.Empty(channel.Taken);
    }

    [Fact]
    public async Task A_dead_service_URL_ends_the_turn_and_gets_the_reply_when_it_is_back()
    {
        await using RunningBot bot = await RunningBot.Start(RunningBot.Leaving(1));
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var clock = Stopwatch.StartNew();
        Assert.Equal(202, (await bot.Post(Message($"http://{socket.LocalEndPoint}", "c", "救急"))).Status);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);

        await using FakeChannel back = await FakeChannel.Start(bound: socket);
        await Eventually.Holds(() => back.Taken.Count == 1);
        Assert.Equal("救急", Assert.Single(back.Taken));
    }

    [Fact]
    public async Task What_waits_when_the_service_stops_leaves_before_it_ends()
    {
        await using RunningBot bot = await RunningBot.Start(RunningBot.Leaving(1) with { Grace = TimeSpan.FromSeconds(10) });
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 1, retryAfter: "50");
        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "二"))).Status);
        var clock = Stopwatch.StartNew();

        await bot.Stop();

        Assert.Equal(["一", "二"], channel.Taken);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
    }

    [Fact]
    public async Task A_channel_that_stays_down_keeps_the_service_from_ending_no_longer_than_the_grace()
    {
        await using RunningBot bot = await RunningBot.Start(RunningBot.Leaving(1));
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 1_000);
        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        var clock = Stopwatch.StartNew();

        await bot.Stop();

        Assert.InRange(clock.ElapsedMilliseconds, 900, 6_000);
        Assert.Empty(channel.Taken);
    }
}
