using System.Buffers;
using System.Globalization;
using System.Text;

namespace BudgetBot.Channels.Protocol;

/// <summary>Takes text and holds it as UTF-8 in lent memory, which goes back when it is disposed of.</summary>
internal sealed class Utf8Text() : TextWriter(CultureInfo.InvariantCulture)
{
    private const int FirstSize = 16 * 1024;

    // Remembers the first half of a character whose second half comes with the next piece.
    private readonly Encoder encoder = Encoding.UTF8.GetEncoder();
    private byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstSize);

    /// <summary>Bytes that were written.</summary>
    public int Length { get; private set; }

    /// <inheritdoc/>
    public override Encoding Encoding => Encoding.UTF8;

    /// <summary>A copy of the bytes.</summary>
    public byte[] ToArray() => buffer.AsSpan(0, Length).ToArray();

    /// <inheritdoc/>
    public override void Write(char value) => Write([value]);

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override void Write(string? value) => Write(value.AsSpan());

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer)
    {
        // One more for the half that waits.
        Reserve(Encoding.UTF8.GetMaxByteCount(buffer.Length + 1));
        Length += encoder.GetBytes(buffer, this.buffer.AsSpan(Length), flush: false);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
            buffer = [];
        }

        base.Dispose(disposing);
    }

    private void Reserve(int more)
    {
        if (buffer.Length - Length >= more)
        {
            return;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * buffer.Length, Length + more));
        buffer.AsSpan(0, Length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = larger;
    }
}
