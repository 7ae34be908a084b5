namespace BudgetBot.Reading.Text;

/// <summary>Tells whether bytes could be Shift_JIS (cp932), so that the error about a file can name its encoding.</summary>
internal static class ShiftJis
{
    /// <summary>Whether all bytes are well-formed and some of them are two-byte characters.</summary>
    public static bool Fits(ReadOnlySpan<byte> bytes)
    {
        bool any = false;
        for (int i = 0; i < bytes.Length; i++)
        {
            byte lead = bytes[i];
            if (lead < 0x80 || lead is >= 0xA1 and <= 0xDF)
            {
                continue;
            }

            if (lead is not ((>= 0x81 and <= 0x9F) or (>= 0xE0 and <= 0xFC)) || ++i == bytes.Length
                || bytes[i] is < 0x40 or 0x7F or > 0xFC)
            {
                return false;
            }

            any = true;
        }

        return any;
    }
}
