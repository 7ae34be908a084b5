using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.System.Web;
using BudgetBot.Tests.House;
using BudgetBot.Web;
using BudgetBot.Web.Sources;

namespace BudgetBot.System.DirectLine;

/// <summary>Many people at once, some of them with bad lines.</summary>
[SuppressMessage("Reliability", "CA2025", Justification = "Each test awaits its chats before it disposes of them.")]
public class ManyChatsTests
{
    private const int Chats = 200;

    [Fact]
    public async Task Two_hundred_chats_at_once_get_their_own_answers_in_order_and_none_is_lost()
    {
        const int Turns = 10;
        await using RunningBot bot = await RunningBot.Start();
        WebChat[] chats = await Task.WhenAll(Enumerable.Range(0, Chats).Select(i => WebChat.Begin(bot.Http, $"user-{i}")));
        await Task.WhenAll(chats.Select(async (chat, i) =>
        {
            for (int turn = 0; turn < Turns; turn++)
            {
                await chat.Ask($"{i}番の{turn}つ目の質問");
            }
        }));

        Assert.All(chats.Index(), chat => Assert.Equal(
            ["こんにちは。", .. Enumerable.Range(0, Turns).SelectMany(turn => Enumerable.Repeat($"{chat.Index}番の{turn}つ目の質問", 2))],
            chat.Item.All().Select(activity => (string)activity["text"]!)));
        Assert.All(chats, chat =>
            Assert.All(chat.All(), activity => Assert.StartsWith(chat.Conversation, (string)activity["id"]!, StringComparison.Ordinal)));
        Array.ForEach(chats, chat => chat.Dispose());
    }

    [Fact]
    public async Task Messages_that_a_chat_sends_without_waiting_are_all_answered_in_the_order_of_its_log()
    {
        await using RunningBot bot = await RunningBot.Start();
        WebChat[] chats = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => WebChat.Begin(bot.Http, $"user-{i}")));
        await Task.WhenAll(chats.SelectMany((chat, i) => Enumerable.Range(0, 20).Select(turn => chat.Ask($"{i}番の{turn}"))));

        Assert.All(chats, chat =>
        {
            JsonNode[] said = [.. chat.All().Where(activity => (string)activity["text"]! != "こんにちは。")];
            string[] asked = [.. said.Where(activity => activity["replyToId"] is null).Select(activity => (string)activity["text"]!)];
            Assert.Equal(20, asked.Distinct().Count());
            Assert.Equal(asked, said.Where(activity => activity["replyToId"] is not null).Select(activity => (string)activity["text"]!));
        });
        Array.ForEach(chats, chat => chat.Dispose());
    }

    [Fact]
    public async Task Two_hundred_conversations_about_the_budget_do_not_mix_what_they_are_about()
    {
        using LoadedAnalyzer dictionary = LoadedAnalyzer.Open(Repository.Root);
        using var pair = SnapshotPair.Over(new FreshSnapshot { Root = Repository.Root, Dictionary = dictionary }.Open(), dictionary);
        SnapshotReader snapshot = pair.Snapshot;
        var engine = new AnswerEngine(snapshot, pair.Index, dictionary.WithPunctuation);
        string[][] questions =
        [
            .. snapshot.Items.Where(item => snapshot.FactsOf(item).Count > 0).Select(item => item.Name)
                .Where(name => name.Length is > 5 and < 30)
                .Distinct().Take(Chats).Select(name => new[] { $"{name}の予算はいくらですか", "前年度は？", "それの実施主体は？" }),
        ];
        await using RunningBot bot = await RunningBot.Start(_ => Parts(engine, snapshot));
        List<string[]> alone = [];
        foreach (string[] asked in questions)
        {
            alone.Add(await Conversation(bot.Http, "alone", asked));
        }

        string[][] together = await Task.WhenAll(questions.Select((asked, i) => Conversation(bot.Http, $"user-{i}", asked)));

        Assert.Equal(Chats, questions.Length);
        Assert.True(alone.Select(answers => string.Concat(answers)).Distinct().Count() > Chats / 2,
            "The answers do not differ enough to tell chats apart.");
        Assert.Equal(alone, together);
    }

    [Fact]
    public async Task A_client_that_reads_nothing_holds_up_nobody_and_is_cut_off()
    {
        await using RunningBot bot = await RunningBot.Start();
        using WebChat slow = await WebChat.Begin(bot.Http, "slow", streams: false);
        using TcpClient deaf = await OpenDeafStream(bot.Http.BaseAddress!.Port, slow.StreamUrl);
        WebChat[] others = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => WebChat.Begin(bot.Http, $"user-{i}")));
        string large = new('a', 200_000);
        var clock = Stopwatch.StartNew();
        Task flood = Flood(slow, large, 60);
        await Task.WhenAll(others.Select(async chat =>
        {
            for (int turn = 0; turn < 5; turn++)
            {
                Assert.Equal($"{turn}", (string)(await chat.Ask($"{turn}"))["text"]!);
            }
        }));
        await flood;

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        await Closed(deaf).WaitAsync(TimeSpan.FromSeconds(16), TestContext.Current.CancellationToken);
        using WebChat back = await WebChat.Resume(bot.Http, slow);
        Assert.Equal("間に合う", (string)(await back.Ask("間に合う"))["text"]!);
        Array.ForEach(others, chat => chat.Dispose());
    }

    private static async Task<string[]> Conversation(HttpClient http, string user, string[] questions)
    {
        using WebChat chat = await WebChat.Begin(http, user);
        List<string> answers = [];
        foreach (string question in questions)
        {
            answers.Add((string)(await chat.Ask(question))["text"]!);
        }

        return [.. answers];
    }

    private static BotParts Parts(AnswerEngine engine, SnapshotReader snapshot)
    {
        var conversations = new Conversations(engine, TimeSpan.FromHours(1), TimeProvider.System);
        return new BotParts(
            new Brain(turn => conversations.Answer(new ConversationKey(turn.Conversation, turn.User), turn.Text), engine.Greet),
            SourcePages.Over(snapshot),
            snapshot.Hash);
    }

    private static async Task Flood(WebChat chat, string words, int times)
    {
        for (int i = 0; i < times; i++)
        {
            await chat.Post(words);
        }
    }

    // A WebSocket by hand whose client never reads after the handshake.
    private static async Task<TcpClient> OpenDeafStream(int port, string streamUrl)
    {
        var client = new TcpClient { ReceiveBufferSize = 4_096 };
        await client.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        string request =
            $"GET {new Uri(streamUrl).PathAndQuery} HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        byte[] answer = new byte[12];
        await client.GetStream().ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(answer));
        return client;
    }

    // What was sent is still on its way; behind it is the end.
    private static async Task Closed(TcpClient client)
    {
        byte[] buffer = new byte[64 * 1024];
        try
        {
            // Not to read while the server still has patience; and it must not be the missing pong that ends the line.
            await Task.Delay(TimeSpan.FromSeconds(12), TestContext.Current.CancellationToken);
            while (await client.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken) > 0)
            {
            }
        }
        catch (IOException)
        {
            // Reset: cut off, too.
        }
    }
}
