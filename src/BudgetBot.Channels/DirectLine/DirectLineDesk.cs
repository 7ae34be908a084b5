using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.DirectLine;

/// <summary>Takes what users of Direct Line say, shows it to them, and has it answered in the order of each chat.</summary>
/// <param name="desk">What an activity calls for.</param>
/// <param name="renderer">What brings answers to the form of the channel.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where defects go.</param>
public sealed partial class DirectLineDesk(TurnDesk desk, ReplyRenderer renderer, TimeProvider time, ILogger<DirectLineDesk> log)
{
    /// <summary>Characters of the longest user id.</summary>
    public const int LongestUserId = 256;

    /// <summary>Greets who has begun a chat.</summary>
    public Task Greet(Chat chat)
    {
        var joined = new IncomingActivity
        {
            Type = ActivityTypes.ConversationUpdate,
            ChannelId = WireActivity.ChannelId,
            From = new ChannelAccount(chat.User, Role: "user"),
            Recipient = WireActivity.Bot,
            Conversation = new ConversationAccount(chat.Id),
            MembersAdded = [WireActivity.Bot, new ChannelAccount(chat.User ?? chat.Id)],
        };
        return chat.Queue(() => Answer(chat, joined, filesCame: false));
    }

    /// <summary>Takes an activity of the user.</summary>
    /// <param name="chat">The conversation.</param>
    /// <param name="body">The activity as UTF-8 JSON.</param>
    /// <param name="filesCame">Whether files came with it, which the bot does not read and says so.</param>
    public Posted Take(Chat chat, ReadOnlyMemory<byte> body, bool filesCame = false)
    {
        if (!TryReadBody(body, out byte[]? said, out ChannelAccount? author, out string? problem))
        {
            return new Posted(null, problem, Task.CompletedTask);
        }

        ChannelAccount user = author with { Id = chat.User ?? author.Id };
        if (!ActivityReader.TryRead(WireActivity.OfUser(said, WireActivity.Id(chat.Id, 0), chat.Id, user, time.GetUtcNow()), out IncomingActivity? activity, out problem))
        {
            return new Posted(null, problem, Task.CompletedTask);
        }

        string id = string.Empty;
        Task? answered = chat.Hear(
            user.Id!,
            number => WireActivity.OfUser(said, id = WireActivity.Id(chat.Id, number), chat.Id, user, time.GetUtcNow()),
            () => Answer(chat, activity with { Id = id }, filesCame));
        return answered is null ? new Posted(null, null, Task.CompletedTask) : new Posted(id, null, answered);
    }

    private static bool TryReadBody(
        ReadOnlyMemory<byte> body,
        [NotNullWhen(true)] out byte[]? said,
        [NotNullWhen(true)] out ChannelAccount? author,
        [NotNullWhen(false)] out string? problem)
    {
        (said, author, problem) = (null, null, "The body is not the JSON of an activity.");
        try
        {
            using JsonDocument posted = JsonDocument.Parse(body);
            if (posted.RootElement.ValueKind == JsonValueKind.Object)
            {
                author = Author(posted.RootElement);
                said = WireActivity.Body(posted.RootElement);
                problem = said.Length > "{}".Length ? null : "An activity needs a type.";
            }
        }
        catch (JsonException)
        {
            // The sentence is there already.
        }
        catch (InvalidOperationException)
        {
            problem = "The body holds text that is not Unicode.";
        }

        return problem is null;
    }

    // A client that names nobody is still somebody: one user of one chat.
    private static ChannelAccount Author(JsonElement posted)
    {
        JsonElement from = posted.TryGetProperty("from", out JsonElement value) ? value : default;
        return new ChannelAccount(Short(from, "id") is { Length: > 0 } id ? id : "user", Short(from, "name"), "user");
    }

    private static string? Short(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out JsonElement field) && field.ValueKind == JsonValueKind.String
        && field.GetString() is { Length: <= LongestUserId } text ? text : null;

    private void Answer(Chat chat, IncomingActivity activity, bool filesCame)
    {
        foreach (ReplyActivity reply in Replies(activity, filesCame))
        {
            chat.Say(number => WireActivity.OfBot(reply, WireActivity.Id(chat.Id, number), time.GetUtcNow()));
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A defect must reach the log, and the next turns of the chat must be answered.")]
    private IReadOnlyList<ReplyActivity> Replies(IncomingActivity activity, bool filesCame)
    {
        try
        {
            bool speaks = !filesCame || !string.IsNullOrWhiteSpace(activity.Text);
            ReplyActivity[] aboutFiles = filesCame ? [renderer.Render(HouseAnswers.FilesAreNotRead(), activity)] : [];
            return [.. aboutFiles, .. speaks ? desk.Replies(activity) : []];
        }
        catch (Exception defect)
        {
            LogDefect(log, defect);
            return [renderer.Render(HouseAnswers.Failed(activity.Text ?? string.Empty), activity)];
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn failed; the user was told so.")]
    private static partial void LogDefect(ILogger log, Exception defect);
}

/// <summary>What became of an activity that a user posted.</summary>
/// <param name="Id">Its id; null where it was not taken.</param>
/// <param name="Problem">What is wrong with it, in one sentence; null where it was taken, or where too many turns wait.</param>
/// <param name="Answered">Ends when its replies are in the log.</param>
public sealed record Posted(string? Id, string? Problem, Task Answered);
