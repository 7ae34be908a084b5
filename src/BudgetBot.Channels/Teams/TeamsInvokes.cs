using BudgetBot.Channels.Protocol;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Channels.Teams;

/// <summary>What an invoke is answered with, in the HTTP body.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">JSON; empty where the status says it all.</param>
public sealed record InvokeReply(int Status, ReadOnlyMemory<byte> Body);

/// <summary>Answers the requests of Teams that are no messages: thumbs, and items that are looked for while a message is written.</summary>
/// <param name="feedback">Takes thumbs and comments.</param>
/// <param name="items">Looks for items.</param>
public sealed class TeamsInvokes(FeedbackDesk feedback, ItemQuery items)
{
    private const int Ok = 200;
    private const int NotImplemented = 501;

    /// <summary>The answer to an invoke. Never fails: Teams shows an error for everything that is not 200.</summary>
    public InvokeReply Answer(IncomingActivity activity)
    {
        switch (activity.Name)
        {
            case "message/submitAction":
                feedback.Take(activity);
                return new InvokeReply(Ok, "{}"u8.ToArray());
            case "composeExtension/query":
                return new InvokeReply(Ok, items.Answer(activity));
            default:
                return new InvokeReply(NotImplemented, ReadOnlyMemory<byte>.Empty);
        }
    }
}
