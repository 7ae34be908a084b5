using System.Buffers;

namespace BudgetBot.Questions.Linking;

/// <summary>
/// Subjects that may be meant, each with the highest score that it can reach: the bound and, below that, the subject in one number, since
/// numbers sort many times faster than pairs with a comparison. They are rented; dispose gives them back.
/// </summary>
/// <param name="most">How many there can be.</param>
internal sealed class Candidates(int most) : IDisposable
{
    private const int Below = 32;
    private readonly long[] rented = ArrayPool<long>.Shared.Rent(most);
    private int count;

    /// <summary>The bound of a candidate.</summary>
    public static int BoundOf(long candidate) => (int)(candidate >> Below);

    /// <summary>The place of its subject in the index.</summary>
    public static int SubjectOf(long candidate) => (int)(candidate & int.MaxValue);

    /// <summary>Adds a subject.</summary>
    public void Add(int subject, int bound) => rented[count++] = ((long)bound << Below) | (uint)subject;

    /// <summary>All of them, lowest bound first.</summary>
    public ReadOnlySpan<long> Ascending()
    {
        Span<long> all = rented.AsSpan(0, count);
        all.Sort();
        return all;
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<long>.Shared.Return(rented);
}
