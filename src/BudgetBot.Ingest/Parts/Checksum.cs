namespace BudgetBot.Ingest.Parts;

/// <summary>The checksum that archives keep of their entries (CRC-32 of ISO 3309). It finds damage, not malice.</summary>
internal sealed class Checksum
{
    private const uint Polynomial = 0xEDB88320;
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(one => Eight((uint)one))];

    private uint state = uint.MaxValue;

    /// <summary>The checksum of all bytes so far.</summary>
    public uint Value => ~state;

    /// <summary>Adds bytes.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (byte one in bytes)
        {
            state = Table[(state ^ one) & 0xFF] ^ (state >> 8);
        }
    }

    private static uint Eight(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
