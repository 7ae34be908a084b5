using System.Diagnostics.CodeAnalysis;
using BudgetBot.Channels.Adapter;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.DirectLine;

/// <summary>Takes what users of Direct Line say, shows it to them, and has it answered in the order of each chat.</summary>
/// <param name="door">Brings an activity to the bot.</param>
/// <param name="bot">The bot.</param>
/// <param name="renderer">What brings answers to the form of the channel.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where defects go.</param>
public sealed partial class DirectLineDesk(
    FrontDoor door, IBot bot, ReplyRenderer renderer, TimeProvider time, ILogger<DirectLineDesk> log)
{
    /// <summary>Characters of the longest user id.</summary>
    public const int LongestUserId = WireActivity.LongestName;

    /// <summary>Greets who has begun a chat.</summary>
    public Task Greet(Chat chat)
    {
        var joined = new Activity(ActivityTypes.ConversationUpdate)
        {
            ChannelId = WireActivity.ChannelId,
            From = new ChannelAccount(chat.User, role: RoleTypes.User),
            Recipient = BotAccount.Default,
            Conversation = new ConversationAccount(id: chat.Id),
            MembersAdded = [BotAccount.Default, new ChannelAccount(chat.User ?? chat.Id)],
        };
        return chat.Queue(() => Answer(chat, joined, filesCame: false));
    }

    /// <summary>Takes an activity of the user.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="body">The activity as UTF-8 JSON.</param>
    /// <param name="filesCame">Whether files came with it, which the bot does not read and says so.</param>
    public Posted Take(Chat chat, ReadOnlyMemory<byte> body, bool filesCame = false)
    {
        if (!ActivityReader.TryReadPosted(body.Span, out Activity? activity, out string? problem))
        {
            return new Posted(null, problem, Task.CompletedTask);
        }

        WireActivity.Address(activity, chat.Id, chat.User);
        string id = string.Empty;
        Task? answered = chat.Hear(
            activity.From.Id,
            number => WireActivity.Written(activity, id = WireActivity.Id(chat.Id, number), time.GetUtcNow()),
            () => Answer(chat, activity, filesCame));
        return answered is null ? new Posted(null, null, Task.CompletedTask) : new Posted(id, null, answered);
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect must reach the log, and the next turns of the chat must be answered.")]
    private async Task Answer(Chat chat, Activity activity, bool filesCame)
    {
        try
        {
            await door.Take(activity, new ChatOutlet(chat, time), (turn, stop) => Answer(turn, filesCame, stop));
        }
        catch (Exception defect)
        {
            LogDefect(log, defect);
        }
    }

    private async Task Answer(ITurnContext turn, bool filesCame, CancellationToken stop)
    {
        if (filesCame)
        {
            await turn.SendActivityAsync(renderer.Render(HouseAnswers.FilesAreNotRead(), turn.Activity), stop);
        }

        if (!filesCame || !string.IsNullOrWhiteSpace(turn.Activity.Text))
        {
            await bot.OnTurnAsync(turn, stop);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed beyond an apology.")]
    private static partial void LogDefect(ILogger log, Exception defect);
}

/// <summary>What became of an activity that a user posted.</summary>
/// <param name="Id">Its id; null where it was not taken.</param>
/// <param name="Problem">What is wrong with it, in one sentence; null where it was taken, or where too many turns wait.</param>
/// <param name="Answered">Ends when its replies are in the log.</param>
public sealed record Posted(string? Id, string? Problem, Task Answered);
