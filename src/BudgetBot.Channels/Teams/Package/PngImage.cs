using System.Buffers.Binary;
using System.IO.Compression;

namespace BudgetBot.Channels.Teams.Package;

/// <summary>Writes and measures PNG images.</summary>
internal static class PngImage
{
    private const int HeaderLength = 13;
    private const uint Polynomial = 0xEDB88320;
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>An image of 8 bits a channel.</summary>
    /// <param name="size">Width and height.</param>
    /// <param name="pixels">Red, green, blue and opacity of each pixel, row by row.</param>
    public static byte[] Write(int size, ReadOnlySpan<byte> pixels)
    {
        byte[] header = new byte[HeaderLength];
        BinaryPrimitives.WriteInt32BigEndian(header, size);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), size);
        (header[8], header[9]) = (8, 6);
        using var png = new MemoryStream();
        png.Write(Signature);
        WriteChunk(png, "IHDR"u8, header);
        WriteChunk(png, "IDAT"u8, Compressed(size, pixels));
        WriteChunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    /// <summary>Width and height, or null where the bytes are no PNG.</summary>
    public static (int Width, int Height)? Size(ReadOnlySpan<byte> png) =>
        png.Length > 24 && png.StartsWith(Signature) && png[12..16].SequenceEqual("IHDR"u8)
            ? (BinaryPrimitives.ReadInt32BigEndian(png[16..]), BinaryPrimitives.ReadInt32BigEndian(png[20..]))
            : null;

    private static byte[] Compressed(int size, ReadOnlySpan<byte> pixels)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < size; row++)
            {
                zlib.WriteByte(0);
                zlib.Write(pixels.Slice(row * size * 4, size * 4));
            }
        }

        return data.ToArray();
    }

    private static void WriteChunk(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, ~Crc(Crc(uint.MaxValue, type), data));
        png.Write(number);
    }

    private static uint Crc(uint sum, ReadOnlySpan<byte> bytes)
    {
        foreach (byte next in bytes)
        {
            sum ^= next;
            for (int bit = 0; bit < 8; bit++)
            {
                sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ Polynomial;
            }
        }

        return sum;
    }
}
