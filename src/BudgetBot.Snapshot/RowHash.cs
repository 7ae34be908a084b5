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

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly byte[] head = new byte[9];

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
    public string Finish() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <inheritdoc />
    public void Dispose() => hash.Dispose();

    private void Text(byte tag, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Head(tag, bytes.Length);
        hash.AppendData(bytes);
    }

    private void Head(byte tag, long number)
    {
        head[0] = tag;
        BinaryPrimitives.WriteInt64LittleEndian(head.AsSpan(1), number);
        hash.AppendData(head);
    }
}
