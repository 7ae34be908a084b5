using System.Text.Json.Nodes;
using BudgetBot.Answers.Composition;

namespace BudgetBot.Channels.Rendering;

/// <summary>Draws a picture with elements of Adaptive Cards.</summary>
internal static class PictureElements
{
    private const int Whole = 100;
    private const string Blank = "\u00A0";

    /// <summary>The picture: a chart of Teams where it has one, with bars for its phones; bars elsewhere.</summary>
    public static JsonObject Of(AnswerPicture picture, bool charts) =>
        charts && picture.Bars.All(bar => bar.Yen >= 0) ? Chart(picture) : Bars(picture);

    // Columns with weights and styles are in version 1.0, which every host draws.
    private static JsonObject Bars(AnswerPicture picture)
    {
        long longest = picture.Bars.Max(bar => Math.Abs(bar.Yen));
        var items = new JsonArray { (JsonNode)CardElements.Title(MarkdownLine.Escape(picture.Title)) };
        foreach (PictureBar bar in picture.Bars)
        {
            JsonObject label = CardElements.Text(MarkdownLine.Escape($"{bar.Label}　{bar.Shown}"));
            label["size"] = "Small";
            label["spacing"] = "Small";
            items.Add((JsonNode)label);
            items.Add((JsonNode)Bar(Weight(bar.Yen, longest), bar.Yen < 0 ? "attention" : "accent"));
        }

        return new JsonObject { ["type"] = "Container", ["spacing"] = "Medium", ["items"] = items };
    }

    // To the nearest hundredth; what is there at all is seen.
    private static int Weight(long yen, long longest) =>
        yen == 0 ? 0 : Math.Max(1, (int)Math.Round((decimal)Math.Abs(yen) * Whole / longest, MidpointRounding.AwayFromZero));

    private static JsonObject Bar(int weight, string style)
    {
        var columns = new JsonArray();
        if (weight > 0)
        {
            JsonObject filled = Column(weight);
            filled["style"] = style;
            columns.Add((JsonNode)filled);
        }

        if (weight < Whole)
        {
            columns.Add((JsonNode)Column(Whole - weight));
        }

        return new JsonObject { ["type"] = "ColumnSet", ["spacing"] = "None", ["columns"] = columns };
    }

    private static JsonObject Column(int weight) => new()
    {
        ["type"] = "Column",
        ["width"] = weight,
        ["spacing"] = "None",
        ["items"] = new JsonArray(new JsonObject { ["type"] = "TextBlock", ["text"] = Blank, ["size"] = "Small" }),
    };

    // What stands behind the last digit: 836百万円.
    private static string UnitOf(string shown)
    {
        int digit = shown.AsSpan().LastIndexOfAnyInRange('0', '9');
        string unit = shown[(digit + 1)..];
        return MoneyFormat.SizeOf(unit) > 1 ? unit : "円";
    }

    // Teams may shorten the numbers that it writes beside bars: the exact amount is in the label.
    private static JsonObject Chart(AnswerPicture picture)
    {
        string[] units = [.. picture.Bars.Select(bar => UnitOf(bar.Shown)).Distinct()];
        string unit = units.Length == 1 ? units[0] : "円";
        return new JsonObject
        {
            ["type"] = "Chart.HorizontalBar",
            ["title"] = picture.Title,
            ["yAxisTitle"] = unit,
            ["displayMode"] = "AbsoluteNoAxis",
            ["data"] = new JsonArray([.. picture.Bars.Select(bar => new JsonObject
            {
                ["x"] = $"{bar.Label} {bar.Shown}",
                ["y"] = (decimal)bar.Yen / MoneyFormat.SizeOf(unit),
            })]),
            ["fallback"] = Bars(picture),
        };
    }
}
