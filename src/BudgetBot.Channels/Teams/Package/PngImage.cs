using System.Buffers.Binary;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>Measures PNG images.</summary>
internal static class PngImage
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Width and height, or null where the bytes are no PNG.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> png) =>
        png.Length > 24 && png.StartsWith(Signature) && png[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]))
            : null;
}
