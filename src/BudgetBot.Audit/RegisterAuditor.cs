using System.Globalization;
using BudgetBot.Facts;

namespace BudgetBot.Audit;

/// <summary>
/// Proves the totals of a register: what a project has in a year and stage is the sum of its accounts. What does not agree is a finding
/// and stays as printed.
/// </summary>
public sealed class RegisterAuditor
{
    private const string Kind = "total";

    private readonly Dictionary<(long Project, int Year, Stage Stage), Fact> totals = [];
    private readonly Dictionary<(long Project, int Year, Stage Stage), (decimal Sum, List<int> Lines)> accounts = [];

    private RegisterAuditor()
    {
    }

    /// <summary>The findings in the order of the projects.</summary>
    /// <param name="facts">The facts of registers, their items numbered.</param>
    public static IReadOnlyList<Finding> Run(IEnumerable<Fact> facts)
    {
        var auditor = new RegisterAuditor();
        foreach (Fact fact in facts.Where(fact => fact.Kind == FactKind.Money))
        {
            auditor.Take(fact);
        }

        return [.. auditor.totals.Select(pair => auditor.Check(pair.Key, pair.Value)).OfType<Finding>()];
    }

    private void Take(Fact fact)
    {
        if (fact.Figure.Yen is not { } yen)
        {
            return;
        }

        if (fact.Item.Number is not null && fact.Stage != Stage.Other)
        {
            totals.TryAdd((fact.Item.Id, fact.Year.Year, fact.Stage), fact);
        }
        else if (fact.Item is { Kind: ItemKind.Division, Parent: { Number: not null } project })
        {
            (long, int, Stage) key = (project.Id, fact.Year.Year, fact.Stage);
            (decimal sum, List<int> lines) = accounts.GetValueOrDefault(key, (0m, []));
            lines.Add(fact.Citation.Lines.From);
            accounts[key] = (sum + yen, lines);
        }
    }

    // Accounts leave out what is 0; those of a year always have their initial budget.
    private Finding? Check((long Project, int Year, Stage Stage) key, Fact total)
    {
        int budgetYear = key.Stage == Stage.Request ? key.Year - 1 : key.Year;
        if (!accounts.TryGetValue((key.Project, budgetYear, Stage.Initial), out (decimal Sum, List<int> Lines) rows))
        {
            return null;
        }

        decimal sum = accounts.TryGetValue(key, out (decimal Sum, List<int> Lines) parts) ? parts.Sum : 0m;
        return total.Figure.Yen is { } yen && sum != yen ? Disagreement(total, yen, sum, rows.Lines) : null;
    }

    private static Finding Disagreement(Fact total, long yen, decimal sum, List<int> lines)
    {
        string printed = InYen(yen);
        string computed = InYen(sum);
        string explanation = $"予算事業ID {total.Item.Number}「{total.Item.Printed}」の{total.Year.Japanese}{total.Stage.Word()}: 会計ごとの額の合計 {computed} と、合計の行の {printed} が違います。";
        return new Finding(Kind, total.Citation.Document, [.. lines.Append(total.Citation.Lines.From).Distinct().Order()], printed, computed, explanation, false, [total.Item.Id]);
    }

    private static string InYen(decimal yen) => yen.ToString("#,##0", CultureInfo.InvariantCulture) + "円";
}
