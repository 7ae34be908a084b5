using System.Globalization;
using BudgetBot.Answers.Composition;
using BudgetBot.Facts;

namespace BudgetBot.Answers.Lookup;

/// <summary>Tells a figure that is printed again, perhaps rounded to a coarser unit, from another figure.</summary>
public static class SameFigure
{
    /// <summary>Whether two amounts agree to the last printed digit of the coarser one (±1 of it: papers round in both directions).</summary>
    public static bool Agree(Fact left, Fact right)
    {
        if (left.Figure.Yen is not long first || right.Figure.Yen is not long second)
        {
            return left.Figure.State == right.Figure.State;
        }

        long step = Math.Max(StepOf(left), StepOf(right));
        return first == second || (StepOf(left) != StepOf(right) && Math.Abs(first - second) < step);
    }

    /// <summary>The value of the last digit that a figure prints, in yen: 1 百万円 for ８３６百万円, 1,000 万円 for １３．０億円.</summary>
    public static long StepOf(Fact fact)
    {
        long unit = MoneyFormat.SizeOf(fact.Figure.Unit);
        string printed = fact.Figure.Printed;
        int point = printed.LastIndexOfAny(['.', '．']);
        for (int i = point + 1; point >= 0 && i < printed.Length && CharUnicodeInfo.GetDecimalDigitValue(printed[i]) >= 0; i++)
        {
            unit /= 10;
        }

        return Math.Max(1, unit);
    }

    /// <summary>The facts without those that only print an earlier one again.</summary>
    public static IReadOnlyList<Fact> Distinct(IEnumerable<Fact> facts)
    {
        var distinct = new List<Fact>();
        foreach (Fact fact in facts)
        {
            if (!distinct.Exists(known => Agree(known, fact) && SameBase(known, fact)))
            {
                distinct.Add(fact);
            }
        }

        return distinct;
    }

    private static bool SameBase(Fact left, Fact right) => left.Base.SequenceEqual(right.Base) || left.Base.Count == 0 || right.Base.Count == 0;
}
