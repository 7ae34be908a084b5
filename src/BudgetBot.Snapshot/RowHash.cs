using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BudgetBot.Snapshot;

/// <summary>
/// SHA-256 over rows in a fixed order. It depends on what the rows say and not on how SQLite lays them out, so the same input
/// gives the same hash on every machine.
/// </summary>
internal sealed class RowHash : IDisposable
{
    private const byte TableTag = 1;
    private const byte NullTag = 2;
    private const byte NumberTag = 3;
    private const byte TextTag = 4;
    private const int HeadLength = 9;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    // A value is a few bytes, and each call of the hash costs more than hashing them.
    private readonly byte[] waiting = new byte[64 * 1024];
    private int filled;

    /// <summary>Begins a table.</summary>
    public void Table(string name) => Text(TableTag, name);

    /// <summary>Adds a value: null, a <see cref="long"/> or a <see cref="string"/>.</summary>
    public void Value(object? value)
    {
        switch (value)
        {
            case null or DBNull:
                Head(NullTag, 0);
                break;
            case long number:
                Head(NumberTag, number);
                break;
            default:
                Text(TextTag, (string)value);
                break;
        }
    }

    /// <summary>The hash, lower-case hex.</summary>
    public string Finish()
    {
        Flush();
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <inheritdoc />
    public void Dispose() => hash.Dispose();

    private void Text(byte tag, string text)
    {
        if (Encoding.UTF8.GetMaxByteCount(text.Length) + HeadLength <= waiting.Length)
        {
            Need(Encoding.UTF8.GetMaxByteCount(text.Length) + HeadLength);
            int length = Encoding.UTF8.GetBytes(text, waiting.AsSpan(filled + HeadLength));
            Head(tag, length);
            filled += length;
            return;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Head(tag, bytes.Length);
        Flush();
        hash.AppendData(bytes);
    }

    private void Head(byte tag, long number)
    {
        Need(HeadLength);
        waiting[filled] = tag;
        BinaryPrimitives.WriteInt64LittleEndian(waiting.AsSpan(filled + 1), number);
        filled += HeadLength;
    }

    private void Need(int length)
    {
        if (filled + length > waiting.Length)
        {
            Flush();
        }
    }

    private void Flush()
    {
        hash.AppendData(waiting.AsSpan(0, filled));
        filled = 0;
    }
}
