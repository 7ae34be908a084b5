using System.Text.Json.Nodes;
using BudgetBot.Answers;
using BudgetBot.Channels.Turns;
using BudgetBot.Ingest;
using BudgetBot.Tests.Channels;
using BudgetBot.Tests.House;
using Microsoft.Bot.Schema;

namespace BudgetBot.Tests.QuestionSet.Running;

/// <summary>The bot over the repository's own sources, put together as the service does, with the Emulator's channel before it.</summary>
internal sealed class LiveBot : IDisposable
{
    private readonly LoadedAnalyzer dictionary;
    private readonly SnapshotPair pair;
    private readonly TestDoor door;

    /// <summary>Opens the bot; the snapshot is built first where it is missing or stale.</summary>
    public LiveBot()
    {
        dictionary = LoadedAnalyzer.Open(Repository.Root);
        pair = SnapshotPair.Over(new FreshSnapshot { Root = Repository.Root, Dictionary = dictionary }.Open(), dictionary);
        var engine = new AnswerEngine(pair.Snapshot, pair.Index, dictionary.WithPunctuation);
        var conversations = new Conversations(engine, TimeSpan.FromHours(2), TimeProvider.System);
        door = new TestDoor(
            new Brain(turn => conversations.Answer(new ConversationKey(turn.Conversation, turn.User), turn.Text), engine.Greet),
            log: Incidents);
    }

    /// <summary>What the service would log: replies that the gate withheld, and defects.</summary>
    public IncidentLog Incidents { get; } = new();

    /// <summary>Says something in a conversation.</summary>
    /// <returns>The reply as it stands on the wire.</returns>
    public JsonObject Say(string conversation, string text)
    {
        Activity reply = Assert.Single(door.Replies(new Activity(ActivityTypes.Message)
        {
            ChannelId = "emulator",
            ServiceUrl = "http://localhost:5000/",
            From = new ChannelAccount("user-1", "利用者", "user"),
            Recipient = new ChannelAccount("bot-1", "BudgetBot", "bot"),
            Conversation = new ConversationAccount(id: conversation),
            Text = text,
        }));
        return ChannelSamples.Written(reply);
    }

    public void Dispose()
    {
        pair.Dispose();
        dictionary.Dispose();
    }
}
