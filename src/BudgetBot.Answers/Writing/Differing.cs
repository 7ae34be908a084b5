using BudgetBot.Answers.Composition;
using BudgetBot.Answers.Execution;
using BudgetBot.Questions.Plans;

namespace BudgetBot.Answers.Writing;

/// <summary>Says that the two sides of a difference or a ratio are of different sources or years.</summary>
internal static class Differing
{
    /// <summary>The note; empty where the sides are of one source, and of one year or of years that are named in the formula.</summary>
    public static string Words(ScalarValue value, Pen pen)
    {
        if (value.Inner is not [var first, var second] || value.Node is not (Scalar.Diff or Scalar.Ratio))
        {
            return string.Empty;
        }

        string[] one = Titles(first, pen);
        string[] other = Titles(second, pen);
        bool years = !Years(first).SequenceEqual(Years(second));
        return one.Length == 0 || other.Length == 0 || one.SequenceEqual(other) ? string.Empty
            : $"なお、資料{(years ? "と年度" : string.Empty)}の異なる額どうしの計算です（{Side(first, one)}と{Side(second, other)}）。";
    }

    private static string Side(ScalarValue value, string[] titles)
    {
        string[] frames = [.. value.Derivation.Leaves.Select(leaf => FactWords.YearAndStage(leaf.Fact)).Distinct()];
        return string.Concat(titles.Select(title => $"「{title}」")) + (frames is [var only] ? "の" + only : string.Empty);
    }

    private static string[] Titles(ScalarValue value, Pen pen) =>
        [.. value.Derivation.Leaves.Select(leaf => leaf.Fact.Citation.Document).Distinct().Order(StringComparer.Ordinal)
            .Select(pen.Phrases.Title)];

    private static IEnumerable<Facts.FiscalYear> Years(ScalarValue value) =>
        value.Derivation.Leaves.Select(leaf => leaf.Year).Distinct().OrderBy(year => year.Year);
}
