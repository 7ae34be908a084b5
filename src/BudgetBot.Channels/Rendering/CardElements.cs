using System.Text.Json.Nodes;

namespace BudgetBot.Channels.Rendering;

/// <summary>Elements of Adaptive Cards.</summary>
internal static class CardElements
{
    /// <summary>Text that wraps.</summary>
    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    /// <summary>The title of a table.</summary>
    public static JsonObject Title(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["weight"] = "Bolder" };

    /// <summary>A remark below a table.</summary>
    public static JsonObject Small(string text) =>
        new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true, ["size"] = "Small", ["isSubtle"] = true };

    /// <summary>A cell of a table.</summary>
    /// <param name="text">Its Markdown.</param>
    /// <param name="figure">Whether it holds a figure, which stands to the right.</param>
    public static JsonObject Cell(string text, bool figure)
    {
        JsonObject block = Text(text);
        if (figure)
        {
            block["horizontalAlignment"] = "Right";
        }

        return new JsonObject { ["type"] = "TableCell", ["items"] = new JsonArray(block) };
    }

    /// <summary>A row of a table.</summary>
    public static JsonObject Row(IEnumerable<JsonObject> cells) =>
        new() { ["type"] = "TableRow", ["cells"] = new JsonArray([.. cells]) };
}
