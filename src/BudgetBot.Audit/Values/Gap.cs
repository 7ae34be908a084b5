namespace BudgetBot.Audit.Values;

/// <summary>How two figures that should be equal stand to each other.</summary>
internal enum Verdict
{
    /// <summary>Equal, or the coarser is the finer one rounded.</summary>
    Agree,

    /// <summary>Apart by no more than rounding explains.</summary>
    Rounding,

    /// <summary>Apart by more.</summary>
    Disagree,
}

/// <summary>
/// Rounding and disagreement told apart. Each rounded figure may be off by half a step of its last printed digit, so figures that
/// are added up or subtracted may be off by half the sum of their steps. One whole step of the coarsest is always granted:
/// papers cut off as well as round.
/// </summary>
internal static class Gap
{
    /// <summary>Judges a gap in yen between figures with these steps.</summary>
    public static Verdict Judge(long gap, IReadOnlyCollection<long> steps)
    {
        decimal size = Math.Abs((decimal)gap);
        long coarsest = steps.Max();
        decimal sum = steps.Sum(step => (decimal)step);
        bool oneIsCoarse = sum - coarsest < coarsest;
        if (size == 0 || (oneIsCoarse && size * 2 <= coarsest))
        {
            return Verdict.Agree;
        }

        return size <= Math.Max(coarsest, sum / 2) ? Verdict.Rounding : Verdict.Disagree;
    }

    /// <summary>Judges two prints of one figure.</summary>
    public static Verdict Judge(Print one, Print other) => Judge(one.Yen - other.Yen, [one.Step, other.Step]);
}
