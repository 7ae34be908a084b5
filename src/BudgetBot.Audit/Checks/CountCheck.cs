using System.Globalization;
using System.Text;
using BudgetBot.Audit.Values;
using BudgetBot.Facts;

namespace BudgetBot.Audit.Checks;

/// <summary>Printed counts: a table's and its divisions' against their rows, and a sum of counts against its summands on the line.</summary>
internal static class CountCheck
{
    /// <summary>The findings of all documents.</summary>
    public static IEnumerable<Finding> Run(Ledger ledger)
    {
        Fact[] counts = [.. ledger.Input.Facts.Where(fact => fact.Kind == FactKind.Count && Number(fact) is not null)];
        return counts.Select(count => Rows(ledger, count)).OfType<Finding>()
            .Concat(counts.Where(count => ledger.Words.Sums.Contains(count.Item.Printed)).Select(sum => Summands(counts, sum)).OfType<Finding>());
    }

    /// <summary>The number of a count: １１事業 → 11; null where it begins with no number.</summary>
    public static int? Number(Fact count)
    {
        string text = (count.Figure.Text ?? count.Figure.Printed).Normalize(NormalizationForm.FormKC).Replace(",", string.Empty, StringComparison.Ordinal);
        string digits = new([.. text.TakeWhile(char.IsAsciiDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : null;
    }

    private static Finding? Rows(Ledger ledger, Fact count)
    {
        if (count.Item.Kind is not (ItemKind.Table or ItemKind.Division) || !count.Qualifiers.Any(one => one is Qualifiers.Total or Qualifiers.Subtotal))
        {
            return null;
        }

        int rows = ledger.Descendants(count.Item).Count(item => item.Kind == ItemKind.Entry && item.Parent!.Kind != ItemKind.Breakdown);
        return rows == 0 || rows == Number(count) ? null : Find([count], count, rows, $"表の行は{rows}件です");
    }

    private static Finding? Summands(Fact[] counts, Fact sum)
    {
        Fact[] summands = [.. counts.Where(count => count != sum && count.Item.Parent == sum.Item.Parent && count.Citation.Lines == sum.Citation.Lines && count.Figure.Unit == sum.Figure.Unit)];
        int added = summands.Sum(count => Number(count)!.Value);
        return summands.Length < 2 || added == Number(sum) ? null
            : Find([sum, .. summands], sum, added, string.Join('＋', summands.Select(count => $"{count.Item.Printed}{Number(count)}")) + $"＝{added}です");
    }

    private static Finding Find(IEnumerable<Fact> facts, Fact count, int computed, string reason) => Findings.Make(
        Findings.Total,
        Verdict.Disagree,
        facts,
        Wording.Printed(count.Figure),
        string.Create(CultureInfo.InvariantCulture, $"{computed}{count.Figure.Unit}"),
        string.Create(CultureInfo.InvariantCulture, $"「{count.Item.Printed}」：{Wording.Printed(count.Figure)}（{count.Citation.Lines.From}行）とありますが、{reason}。"));
}
