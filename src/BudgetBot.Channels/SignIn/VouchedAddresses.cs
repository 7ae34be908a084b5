using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.SignIn;

/// <summary>
/// The service URLs that the tokens of incoming activities have proven, each for its conversation: the bot's own token goes nowhere
/// else. The newest are remembered, at least as many as <c>remembered</c>.
/// </summary>
/// <param name="remembered">How many.</param>
public sealed class VouchedAddresses(int remembered)
{
    private readonly Lock gate = new();
    private HashSet<(string Channel, string Conversation, string ServiceUrl)> young = [];
    private HashSet<(string Channel, string Conversation, string ServiceUrl)> old = [];

    /// <summary>Remembers that the token of an activity is for its service URL.</summary>
    public void Vouch(Activity activity)
    {
        lock (gate)
        {
            if (young.Count >= remembered)
            {
                (old, young) = (young, []);
            }

            young.Add((activity.ChannelId ?? string.Empty, activity.Conversation?.Id ?? string.Empty, activity.ServiceUrl ?? string.Empty));
        }
    }

    /// <summary>Whether a reply goes where an incoming activity of its conversation came from.</summary>
    public bool Includes(Activity reply)
    {
        var key = (reply.ChannelId ?? string.Empty, reply.Conversation?.Id ?? string.Empty, reply.ServiceUrl ?? string.Empty);
        lock (gate)
        {
            return young.Contains(key) || old.Contains(key);
        }
    }
}
