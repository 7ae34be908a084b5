using System.Buffers;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Which pairs of an index a text says, as one flag for each: how much of a name was said is asked of very many names. The flags are
/// rented; dispose gives them back.
/// </summary>
internal sealed class SaidPairs : IDisposable
{
    private readonly bool[] said;

    /// <summary>Marks the pairs of a text.</summary>
    public SaidPairs(BigramIndex index, ReadOnlySpan<char> text)
    {
        said = ArrayPool<bool>.Shared.Rent(index.PairCount);
        said.AsSpan(0, index.PairCount).Clear();
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (index.NumberOf(text[i], text[i + 1]) is >= 0 and int number)
            {
                said[number] = true;
            }
        }
    }

    /// <summary>How much of a name's weight is said, per mille.</summary>
    /// <param name="name">The numbers of the name's pairs with their weights.</param>
    public int CoverageOf((int Number, int Weight)[] name)
    {
        int total = 0;
        int found = 0;
        foreach ((int number, int weight) in name)
        {
            total += weight;
            found += said[number] ? weight : 0;
        }

        return PerMille.Of(found, total);
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<bool>.Shared.Return(said);
}
