using BudgetBot.Channels.Protocol;
using Microsoft.Bot.Schema;

namespace BudgetBot.Channels.Turns;

/// <summary>Who is spoken to or of in a message of Teams.</summary>
internal static class Mentions
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>How mentions of others than the bot stand in the text, each with the name that it shows: they are words of the user.</summary>
    public static IReadOnlyDictionary<string, string> OfOthers(Activity activity)
    {
        if (activity.Entities is null || activity.Text is null)
        {
            return None;
        }

        var others = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Entity entity in activity.Entities.Where(entity => entity?.Type == "mention"))
        {
            string? id = JsonField.Text(entity.Properties, "mentioned", "id");
            if (id is not null && id != activity.Recipient?.Id && JsonField.Text(entity.Properties, "text") is { } stands)
            {
                others[stands] = JsonField.Text(entity.Properties, "mentioned", "name") ?? " ";
            }
        }

        return others;
    }
}
