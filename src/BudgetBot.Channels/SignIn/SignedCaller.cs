using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.SignIn;

/// <summary>Who sent a request, as its token proves.</summary>
/// <param name="IsEmulator">An Emulator with the bot's own credentials, and no channel.</param>
/// <param name="ServiceUrl">The service URL that the token is for; null in an Emulator's.</param>
/// <param name="Endorsements">The channels that the token's key may speak for.</param>
public sealed record SignedCaller(bool IsEmulator, string? ServiceUrl, IReadOnlyList<string> Endorsements)
{
    /// <summary>Why this caller may not send this activity; null where it may. A token that was taken from one channel is of no use for another.</summary>
    public string? Objection(Activity activity)
    {
        if (IsEmulator)
        {
            return null;
        }

        if (activity.ChannelId is not { Length: > 0 } channel || !Endorsements.Contains(channel, StringComparer.Ordinal))
        {
            return "The key of the token is not endorsed for this channelId.";
        }

        return IsSame(activity.ServiceUrl, ServiceUrl) ? null : "The token is for another serviceUrl.";
    }

    private static bool IsSame(string? named, string? proven) =>
        named is { Length: > 0 } && proven is { Length: > 0 }
        && string.Equals(named.TrimEnd('/'), proven.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
}

/// <summary>Why a token was not taken.</summary>
public enum TokenFault
{
    /// <summary>It was taken.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>It proves nothing.</summary>
    Invalid,

    /// <summary>The keys to check it with cannot be had at the moment.</summary>
    Unchecked,
}

/// <summary>What a request's token proves.</summary>
/// <param name="Caller">Who sent it; null where the token was not taken.</param>
/// <param name="Fault">Why it was not taken.</param>
/// <param name="Reason">The same as one English sentence without quotation marks; empty where it was taken.</param>
public readonly record struct CallerVerdict(SignedCaller? Caller, TokenFault Fault, string Reason);
