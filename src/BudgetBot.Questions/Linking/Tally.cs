using System.Buffers;

namespace BudgetBot.Questions.Linking;

/// <summary>What the pairs of a question weigh for each subject. The sums are rented; dispose gives them back.</summary>
internal sealed class Tally : IDisposable
{
    private readonly int count;
    private readonly int[] names;
    private readonly int[] others;
    private readonly int[] stamps;
    private int step;

    /// <summary>An empty tally.</summary>
    /// <param name="count">The number of subjects.</param>
    public Tally(int count)
    {
        this.count = count;
        names = Cleared(count);
        others = Cleared(count);
        stamps = Cleared(count);
    }

    /// <summary>What the names explain, by subject.</summary>
    public ReadOnlySpan<int> Names => names.AsSpan(0, count);

    /// <summary>What only descriptions and headings explain, by subject.</summary>
    public ReadOnlySpan<int> Others => others.AsSpan(0, count);

    /// <summary>The weight of all pairs.</summary>
    public int Total { get; private set; }

    /// <summary>The most that one name explains.</summary>
    public int Best()
    {
        int best = 0;
        foreach (int weight in Names)
        {
            best = Math.Max(best, weight);
        }

        return best;
    }

    /// <summary>Goes on to the next pair.</summary>
    public void Next(int weight)
    {
        step++;
        Total += weight;
    }

    /// <summary>Counts the pair for the subjects whose names hold it.</summary>
    public void AddNames(ReadOnlySpan<int> holders, int weight)
    {
        foreach (int holder in holders)
        {
            names[holder] += weight;
            stamps[holder] = step;
        }
    }

    /// <summary>Counts the pair for other subjects: once for each, in its best field.</summary>
    public void AddOthers(ReadOnlySpan<int> holders, int weight)
    {
        foreach (int holder in holders)
        {
            if (stamps[holder] != step)
            {
                others[holder] += weight;
                stamps[holder] = step;
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(names);
        ArrayPool<int>.Shared.Return(others);
        ArrayPool<int>.Shared.Return(stamps);
    }

    private static int[] Cleared(int count)
    {
        int[] rented = ArrayPool<int>.Shared.Rent(count);
        rented.AsSpan(0, count).Clear();
        return rented;
    }
}
