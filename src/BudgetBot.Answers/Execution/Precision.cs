using BudgetBot.Answers.Lookup;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Execution;

/// <summary>Tells figures that differ only because one is printed, or said, in a coarser unit.</summary>
internal static class Precision
{
    private static readonly (string Word, decimal Size)[] Units =
        [("兆円", 1e12m), ("億円", 1e8m), ("百万円", 1e6m), ("万円", 1e4m), ("千円", 1e3m), ("％", 0.01m), ("%", 0.01m), ("割", 0.1m), ("倍", 1)];

    /// <summary>Whether two values agree to the last digit of the coarser one.</summary>
    public static bool Agree(ScalarValue first, ScalarValue second)
    {
        decimal step = Math.Max(StepOf(first), StepOf(second));
        decimal fine = Math.Min(StepOf(first), StepOf(second));
        return step > fine && Math.Abs(first.Number - second.Number) * 2 <= step;
    }

    private static decimal StepOf(ScalarValue value) => value.Derivation switch
    {
        Derivation.Printed printed => SameFigure.StepOf(printed.Operand.Fact),
        Derivation.Given given => StepOf(given.Literal.Said),
        _ => 0,
    };

    private static decimal StepOf(string said)
    {
        (string word, decimal size) = Array.Find(Units, unit => said.EndsWith(unit.Word, StringComparison.Ordinal));
        if (word is null)
        {
            return 0;
        }

        int point = said.LastIndexOfAny(['.', '．']);
        for (int at = point + 1; point >= 0 && at < said.Length && char.IsDigit(said[at]); at++)
        {
            size /= 10;
        }

        return size;
    }
}
