namespace BudgetBot.Reading.Tables.Projects;

/// <summary>A run of rows whose amounts add up to a printed sum.</summary>
/// <param name="From">The place of the first row.</param>
/// <param name="Count">The number of rows.</param>
/// <param name="Sum">The place of the sum among the sums.</param>
internal readonly record struct ProvenRun(int From, int Count, int Sum);

/// <summary>
/// Finds out which rows belong together: the rows are cut into runs so that each run adds up to one printed subtotal, with as many
/// rows as it counts, and each subtotal is used once. Only one way to cut is a proof.
/// </summary>
/// <param name="rows">The amounts of the rows.</param>
/// <param name="sums">The sums; one without an amount fits any run with as many rows as it counts.</param>
internal sealed class DivisionProof(IReadOnlyList<long> rows, IReadOnlyList<(long? Yen, int? Count)> sums)
{
    private readonly List<ProvenRun[]> solutions = [];
    private readonly Stack<ProvenRun> runs = new();

    /// <summary>The one way to cut the rows; null where there is none or more than one.</summary>
    public IReadOnlyList<ProvenRun>? Solve()
    {
        Search(0);
        return solutions.Count == 1 ? solutions[0] : null;
    }

    /// <summary>
    /// The one way to cut the rows where one of the sums is misprinted: all others add up. Null where there is none or more than one.
    /// To be asked only of rows whose whole another figure proves.
    /// </summary>
    public static IReadOnlyList<ProvenRun>? SolveWithMisprint(IReadOnlyList<long> rows, IReadOnlyList<(long? Yen, int? Count)> sums)
    {
        IReadOnlyList<ProvenRun>[] found = [.. Enumerable.Range(0, sums.Count)
            .Select(at => new DivisionProof(rows, [.. sums.Select((sum, i) => i == at ? (null, sum.Count) : sum)]).Solve()).OfType<IReadOnlyList<ProvenRun>>()];
        return found.Length == 1 ? found[0] : null;
    }

    private void Search(int from)
    {
        if (solutions.Count > 1 || (from == rows.Count && runs.Count < sums.Count))
        {
            return;
        }

        if (from == rows.Count)
        {
            solutions.Add([.. runs.Reverse()]);
            return;
        }

        var tried = new HashSet<(long?, int?)>();
        for (int sum = 0; sum < sums.Count; sum++)
        {
            if (runs.Any(run => run.Sum == sum) || !tried.Add(sums[sum]))
            {
                continue;
            }

            foreach (int count in Fits(from, sums[sum]))
            {
                runs.Push(new ProvenRun(from, count, sum));
                Search(from + count);
                runs.Pop();
            }
        }
    }

    private IEnumerable<int> Fits(int from, (long? Yen, int? Count) sum)
    {
        long total = 0;
        for (int count = 1; from + count <= rows.Count; count++)
        {
            total += rows[from + count - 1];
            if ((sum.Yen is null || total == sum.Yen) && (sum.Count is null || sum.Count == count))
            {
                yield return count;
            }
        }
    }
}
