using System.Diagnostics;
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
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 12);

        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        Task<(int Status, global::System.Text.Json.Nodes.JsonNode?)> second = bot.Post(Message(channel.ServiceUrl, "c", "二"));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        Task<(int Status, global::System.Text.Json.Nodes.JsonNode?)> third = bot.Post(Message(channel.ServiceUrl, "c", "三"));
        await Task.WhenAll(second, third);
        await Until(() => channel.Taken.Count == 3);

        Assert.Equal(["一", "二", "三"], channel.Taken);
    }

    [Fact]
    public async Task One_conversation_that_fails_holds_up_no_other()
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel slow = await FakeChannel.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        slow.Plan(503, times: 1_000);
        Task stuck = bot.Post(Message(slow.ServiceUrl, "c", "一"));
        var clock = Stopwatch.StartNew();

        Assert.Equal(200, (await bot.Post(Message(channel.ServiceUrl, "c", "二"))).Status);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 900);
        await stuck;
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
        await using RunningBot bot = await RunningBot.Start();
        string address;
        await using (FakeChannel gone = await FakeChannel.Start())
        {
            address = gone.ServiceUrl;
        }

        var clock = Stopwatch.StartNew();
        Assert.Equal(202, (await bot.Post(Message(address, "c", "救急"))).Status);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);

        await using FakeChannel back = await FakeChannel.Start(address);
        await Until(() => back.Taken.Count == 1);
        Assert.Equal("救急", Assert.Single(back.Taken));
    }

    [Fact]
    public async Task What_waits_when_the_service_stops_leaves_before_it_ends()
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 1, retryAfter: "15");
        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        Task second = bot.Post(Message(channel.ServiceUrl, "c", "二"));
        await Task.Delay(100, TestContext.Current.CancellationToken);
        var clock = Stopwatch.StartNew();

        await bot.Stop();

        Assert.Equal(["一", "二"], channel.Taken);
        Assert.InRange(clock.ElapsedMilliseconds, 0, 5_000);
        await second;
    }

    [Fact]
    public async Task A_channel_that_stays_down_keeps_the_service_from_ending_no_longer_than_the_grace()
    {
        await using RunningBot bot = await RunningBot.Start();
        await using FakeChannel channel = await FakeChannel.Start();
        channel.Plan(503, times: 1_000);
        Assert.Equal(202, (await bot.Post(Message(channel.ServiceUrl, "c", "一"))).Status);
        var clock = Stopwatch.StartNew();

        await bot.Stop();

        Assert.InRange(clock.ElapsedMilliseconds, 900, 6_000);
        Assert.Empty(channel.Taken);
    }

    private static async Task Until(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition() && clock.Elapsed < TimeSpan.FromSeconds(15))
        {
            await Task.Delay(25, TestContext.Current.CancellationToken);
        }
    }
}
