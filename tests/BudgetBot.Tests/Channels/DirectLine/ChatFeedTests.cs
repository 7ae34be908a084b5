using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using BudgetBot.Channels.DirectLine;
using static BudgetBot.Tests.Channels.DirectLine.DeskSamples;

namespace BudgetBot.Tests.Channels.DirectLine;

[SuppressMessage("Reliability", "CA2025", Justification = "Each test awaits its streams before it disposes of their sockets.")]
public sealed class ChatFeedTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);

    // A timer may fire up to a tick of the system's clock early.
    private static readonly TimeSpan TimerStep = TimeSpan.FromMilliseconds(20);
    private readonly ManualTime time = new();
    private readonly ChatStore store;
    private readonly Chat chat;
    private readonly ChatFeed feed = new(Patience);

    public ChatFeedTests()
    {
        store = new ChatStore(time, ChatLimits.Default);
        chat = store.FindOrBegin("c", "user-1", out _);
    }

    [Fact]
    public async Task A_stream_begins_after_the_watermark_and_goes_on_as_the_chat_grows()
    {
        await Desk().Take(chat, Message("一")).Answered;
        using var socket = new StuckSocket(100);
        Task run = feed.Run(socket, chat, 1, CancellationToken.None);
        await Desk().Take(chat, Message("二")).Answered;
        await Until(() => Received(socket).Length == 3);
        socket.GoAway();
        await run;

        Assert.Equal(["一", "二", "二"], Received(socket));
        Assert.Equal("4", (string)socket.Frames[^1]["watermark"]!);
    }

    [Fact]
    public async Task A_client_that_takes_nothing_holds_up_neither_its_chat_nor_another_and_loses_its_socket()
    {
        Chat other = store.FindOrBegin("other", "user-2", out _);
        using var stuck = new StuckSocket(0);
        using var quick = new StuckSocket(100);
        var clock = Stopwatch.StartNew();
        Task run = feed.Run(stuck, chat, 0, CancellationToken.None);
        Task quickRun = feed.Run(quick, other, 0, CancellationToken.None);
        for (int i = 0; i < 50; i++)
        {
            await Desk().Take(chat, Message($"{i}")).Answered;
            await Desk().Take(other, Message($"{i}")).Answered;
        }

        await Until(() => Received(quick).Length == 100);
        Assert.Equal(100, Said(chat).Length);
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.InRange(clock.Elapsed, Patience - TimerStep, TimeSpan.FromSeconds(30));
        quick.GoAway();
        await quickRun;
    }

    [Fact]
    public async Task A_client_that_falls_behind_what_is_kept_is_told_and_cut_off()
    {
        var released = new TaskCompletionSource();
        using var socket = new StuckSocket(0, released.Task);
        Task run = new ChatFeed(TimeSpan.FromMinutes(5)).Run(socket, chat, 0, CancellationToken.None);
        chat.Say(_ => "{}"u8.ToArray());
        await socket.Sending;
        for (int i = 0; i < ActivityLog.MostActivities + 5; i++)
        {
            chat.Say(_ => "{}"u8.ToArray());
        }

        released.SetResult();
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("The client was too slow.", socket.Farewell);
    }

    [Fact]
    public async Task The_newest_stream_of_a_chat_takes_the_place_of_the_one_before()
    {
        using var old = new StuckSocket(100);
        using var young = new StuckSocket(100);
        Task oldRun = feed.Run(old, chat, 0, CancellationToken.None);
        Task youngRun = feed.Run(young, chat, 0, CancellationToken.None);
        await oldRun.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await Desk().Take(chat, Message("一")).Answered;
        await Until(() => Received(young).Length == 2);

        Assert.Equal("Another stream of this conversation was opened.", old.Farewell);
        Assert.Empty(old.Frames);
        young.GoAway();
        await youngRun;
    }

    [Fact]
    public async Task A_stream_ends_with_its_chat_and_with_the_service()
    {
        using var first = new StuckSocket(100);
        Task run = feed.Run(first, chat, 0, CancellationToken.None);
        time.Now += TimeSpan.FromHours(1);
        store.Sweep();
        await run.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Equal("The conversation is over.", first.Farewell);

        using var stopping = new CancellationTokenSource();
        using var second = new StuckSocket(100);
        Task running = feed.Run(second, store.FindOrBegin("d", null, out _), 0, stopping.Token);
        await stopping.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public void Dispose() => store.Dispose();

    private static string[] Received(StuckSocket socket)
    {
        lock (socket.Frames)
        {
            return [.. socket.Frames.SelectMany(frame => frame["activities"]!.AsArray()).Select(activity => (string)activity!["text"]!)];
        }
    }

    private static async Task Until(Func<bool> condition)
    {
        var clock = Stopwatch.StartNew();
        while (!condition())
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(60));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }
}
