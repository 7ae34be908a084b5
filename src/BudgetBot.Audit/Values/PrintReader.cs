using System.Text;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Values;

/// <summary>Tells how exactly an amount is printed.</summary>
internal static class PrintReader
{
    /// <summary>The amount with the step of its last digit; null for what is no amount, is approximate, or has an unknown unit.</summary>
    public static Print? Read(Fact fact, AuditWords words)
    {
        if (fact.Kind != FactKind.Money || fact.Figure.Yen is not { } yen || fact.Qualifiers.Contains(Qualifiers.Approximate)
            || !words.Units.TryGetValue(fact.Figure.Unit, out long unit))
        {
            return null;
        }

        long step = unit;
        for (int i = Decimals(fact.Figure.Printed); i > 0; i--)
        {
            step = Math.Max(1, step / 10);
        }

        return new Print(fact, yen, step);
    }

    /// <summary>How many digits stand behind the point of the last number in a literal: 1,7９４.２ 億円 → 1.</summary>
    public static int Decimals(string printed)
    {
        string literal = printed.Normalize(NormalizationForm.FormKC);
        int end = literal.Length - 1;
        while (end >= 0 && !char.IsAsciiDigit(literal[end]))
        {
            end--;
        }

        int point = end;
        while (point >= 0 && char.IsAsciiDigit(literal[point]))
        {
            point--;
        }

        return point > 0 && literal[point] == '.' && char.IsAsciiDigit(literal[point - 1]) ? end - point : 0;
    }
}
