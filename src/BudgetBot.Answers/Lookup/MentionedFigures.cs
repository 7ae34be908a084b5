using System.Text.RegularExpressions;
using BudgetBot.Facts;
using BudgetBot.Japanese.Text;
using BudgetBot.Questions;
using BudgetBot.Questions.Slots;

namespace BudgetBot.Answers.Lookup;

/// <summary>Tells which printed figures a question repeats: 「9,889と9,877のどちら」, 「12億円それとも13億円」.</summary>
public static partial class MentionedFigures
{
    private const int FewestDigits = 2;

    /// <summary>Whether the question repeats the figure: its digits as printed, or its amount to the last digit that the question says.</summary>
    public static bool Repeats(Question question, Fact fact)
    {
        if (fact.Figure.Yen is not long yen)
        {
            return false;
        }

        if (question.Mentions.Any(mention => IsRounded(yen, mention)))
        {
            return true;
        }

        string digits = Digits(fact.Figure.Printed);
        return digits.Length >= FewestDigits && Numbers().Matches(question.Normalized).Any(number => Digits(number.Value) == digits);
    }

    private static bool IsRounded(long yen, AmountMention mention)
    {
        long step = 1;
        while (mention.Yen > 0 && mention.Yen / step % 10 == 0)
        {
            step *= 10;
        }

        return yen == mention.Yen || (step > 1 && Math.Abs(Math.Abs(yen) - mention.Yen) < step / 2);
    }

    private static string Digits(string printed) => new([.. TextNormalizer.Normalize(printed).Where(c => char.IsAsciiDigit(c) || c == '.')]);

    [GeneratedRegex(@"(?<![0-9.,])[0-9][0-9,]*(?:\.[0-9]+)?(?![0-9年])", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
