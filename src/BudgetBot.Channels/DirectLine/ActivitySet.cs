using System.Globalization;
using System.Text;

namespace BudgetBot.Channels.DirectLine;

/// <summary>A stretch of a chat as clients read it: <c>{"activities":[…],"watermark":"n"}</c>.</summary>
public static class ActivitySet
{
    /// <summary>Writes the set as UTF-8 JSON.</summary>
    public static byte[] Write(ActivityBatch batch)
    {
        using var bytes = new MemoryStream();
        bytes.Write("{\"activities\":["u8);
        for (int i = 0; i < batch.Activities.Count; i++)
        {
            bytes.Write(i > 0 ? ","u8 : []);
            bytes.Write(batch.Activities[i]);
        }

        bytes.Write(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"],\"watermark\":\"{batch.Watermark}\"}}")));
        return bytes.ToArray();
    }

    /// <summary>Reads a watermark; nothing stands for the beginning, and what is no watermark is none.</summary>
    public static bool TryReadWatermark(string? text, out long watermark)
    {
        watermark = 0;
        return string.IsNullOrEmpty(text) || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out watermark);
    }
}
