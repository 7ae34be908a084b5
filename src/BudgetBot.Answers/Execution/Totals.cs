using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Adds up the rows of a set.</summary>
internal static class Totals
{
    /// <summary>The sum; of changes the difference of the sums, of growths the growth of the sums. Null where there is no result.</summary>
    public static Derivation? Of(MeasuredSet set, MeasureKind kind)
    {
        if (kind == MeasureKind.Amount || set.Rows.Count == 1)
        {
            return Arithmetic.Sum([.. set.Rows.Select(row => row.Derivation)]);
        }

        Derivation? now = Arithmetic.Sum([.. set.Rows.Select(row => new Derivation.Printed(row.Now!))]);
        Derivation? before = Arithmetic.Sum([.. set.Rows.Select(row => row.Before!)]);
        return now is null || before is null ? null
            : Arithmetic.Of(kind == MeasureKind.Growth ? ComputationKind.Growth : ComputationKind.Difference, now, before);
    }
}
