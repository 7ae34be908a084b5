using System.Buffers;
using Newtonsoft.Json;

namespace BudgetBot.Channels.Protocol;

/// <summary>Lends the runtime's character arrays to the JSON library.</summary>
internal sealed class PooledChars : IArrayPool<char>
{
    /// <summary>The one instance.</summary>
    public static PooledChars Shared { get; } = new();

    /// <inheritdoc/>
    public char[] Rent(int minimumLength) => ArrayPool<char>.Shared.Rent(minimumLength);

    /// <inheritdoc/>
    public void Return(char[]? array)
    {
        if (array is not null)
        {
            ArrayPool<char>.Shared.Return(array);
        }
    }
}
