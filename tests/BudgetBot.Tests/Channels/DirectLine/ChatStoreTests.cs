using BudgetBot.Channels.DirectLine;

namespace BudgetBot.Tests.Channels.DirectLine;

public sealed class ChatStoreTests : IDisposable
{
    private readonly ManualTime time = new();
    private readonly ChatStore store;

    public ChatStoreTests() => store = new ChatStore(time, new ChatLimits(3, 1_000, TimeSpan.FromMinutes(30)));

    [Fact]
    public void A_chat_begins_once_and_is_found_again()
    {
        Chat chat = store.FindOrBegin("a", "user", out bool begun);

        Assert.True(begun);
        Assert.Same(chat, store.FindOrBegin("a", "other", out begun));
        Assert.False(begun);
        Assert.Equal("user", chat.User);
        Assert.True(store.TryFind("a", out Chat? found));
        Assert.Same(chat, found);
        Assert.False(store.TryFind("b", out _));
    }

    [Fact]
    public void A_chat_that_nobody_uses_is_forgotten_and_one_in_use_is_not()
    {
        Chat unused = store.FindOrBegin("unused", null, out _);
        store.FindOrBegin("used", null, out _);
        unused.Say(_ => new byte[10]);
        time.Now += TimeSpan.FromMinutes(20);
        Assert.True(store.TryFind("used", out _));
        time.Now += TimeSpan.FromMinutes(20);
        store.Sweep();

        Assert.Equal(1, store.Count);
        Assert.Equal(0, store.Bytes);
        Assert.True(unused.Log.After(0).Closed);
        Assert.True(store.TryFind("used", out _));
    }

    [Fact]
    public void Of_too_many_the_longest_unused_goes()
    {
        foreach (string id in new[] { "a", "b", "c" })
        {
            store.FindOrBegin(id, null, out _);
        }

        store.TryFind("a", out _);
        store.FindOrBegin("d", null, out _);

        Assert.Equal(3, store.Count);
        Assert.True(store.TryFind("a", out _));
        Assert.False(store.TryFind("b", out _));
    }

    [Fact]
    public void All_chats_together_hold_no_more_than_the_limit()
    {
        for (int i = 0; i < 100; i++)
        {
            store.FindOrBegin($"{i}", null, out _).Say(_ => new byte[400]);
            Assert.InRange(store.Bytes, 1, 1_000);
        }

        Assert.Equal(2, store.Count);
    }

    [Fact]
    public void A_forgotten_chat_that_still_speaks_takes_no_room()
    {
        Chat chat = store.FindOrBegin("a", null, out _);
        time.Now += TimeSpan.FromHours(1);
        store.Sweep();
        chat.Say(_ => new byte[10]);

        Assert.Equal(0, store.Bytes);
    }

    public void Dispose() => store.Dispose();
}
