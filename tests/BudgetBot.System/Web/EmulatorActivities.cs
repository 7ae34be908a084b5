using System.Text.Json.Nodes;

namespace BudgetBot.System.Web;

/// <summary>Activities as the Bot Framework Emulator posts them without an app id.</summary>
internal static class EmulatorActivities
{
    public static JsonObject Opening(string? serviceUrl, string conversation) => Activity("conversationUpdate", serviceUrl, conversation, new JsonObject
    {
        ["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "bot-1", ["name"] = "Bot" }, new JsonObject { ["id"] = "user-1", ["name"] = "User" }),
        ["membersRemoved"] = new JsonArray(),
    });

    public static JsonObject Message(string? serviceUrl, string conversation, string text, JsonObject? more = null)
    {
        JsonObject fields = more ?? [];
        fields["text"] = text;
        fields["textFormat"] = "plain";
        fields["entities"] = new JsonArray(new JsonObject { ["type"] = "ClientCapabilities", ["requiresBotState"] = true });
        return Activity("message", serviceUrl, conversation, fields);
    }

    public static JsonObject Activity(string type, string? serviceUrl, string conversation, JsonObject fields)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString(),
            ["channelId"] = "emulator",
            ["timestamp"] = "2026-11-22T10:00:00.000Z",
            ["localTimestamp"] = "2026-11-22T19:00:00+09:00",
            ["locale"] = "ja-JP",
            ["from"] = new JsonObject { ["id"] = "user-1", ["name"] = "User", ["role"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot-1", ["name"] = "Bot", ["role"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = conversation },
        };
        if (serviceUrl is not null)
        {
            activity["serviceUrl"] = serviceUrl;
        }

        foreach ((string name, JsonNode? value) in fields.ToArray())
        {
            activity[name] = value?.DeepClone();
        }

        return activity;
    }
}
