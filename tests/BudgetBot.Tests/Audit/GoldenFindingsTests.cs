using System.Globalization;
using BudgetBot.Facts;

namespace BudgetBot.Tests.Audit;

/// <summary>The findings about the seeds against the list that was made by eye (tests/golden/audit/findings.md).</summary>
public sealed class GoldenFindingsTests
{
    public static TheoryData<string, string> Disagreements => Rows("不一致");

    public static TheoryData<string, string> Roundings => Rows("四捨五入");

    public static TheoryData<string, string> Innocent => Rows("対象外");

    [Theory]
    [MemberData(nameof(Disagreements))]
    public void A_disagreement_of_the_list_is_found_once(string lines, string row) => FoundOnce(lines, row, rounding: false);

    [Theory]
    [MemberData(nameof(Roundings))]
    public void A_gap_within_rounding_is_marked_as_rounding(string lines, string row) => FoundOnce(lines, row, rounding: true);

    [Theory]
    [MemberData(nameof(Innocent))]
    public void What_rounding_overlap_or_an_incomplete_list_explains_is_no_disagreement(string lines, string row) =>
        Assert.DoesNotContain(AuditSeeds.Findings, finding => !finding.Rounding && Holds(finding, lines, row));

    [Fact]
    public void Nothing_else_is_called_a_disagreement() =>
        Assert.Equal(Disagreements.Count, AuditSeeds.Findings.Count(finding => !finding.Rounding));

    [Fact]
    public void Rounding_is_found_nowhere_else() =>
        Assert.Equal(Roundings.Count, AuditSeeds.Findings.Count(finding => finding.Rounding));

    [Fact]
    public void The_table_of_54_projects_proves_out_to_the_yen() =>
        Assert.DoesNotContain(AuditSeeds.Findings, finding => finding.Document == AuditSeeds.Prefecture);

    [Fact]
    public void A_finding_names_items_and_says_in_Japanese_what_does_not_agree() => Assert.All(AuditSeeds.Findings, finding =>
    {
        Assert.NotEmpty(finding.Items);
        Assert.All(finding.Items, item => Assert.True(item > 0));
        Assert.Contains("行）", finding.Explanation, StringComparison.Ordinal);
        Assert.EndsWith("。", finding.Explanation, StringComparison.Ordinal);
        Assert.Equal(finding.Lines.Order().Distinct(), finding.Lines);
    });

    private static void FoundOnce(string lines, string row, bool rounding)
    {
        string[] cells = Cells(row);
        Finding found = Assert.Single(AuditSeeds.Findings, finding => finding.Rounding == rounding && Holds(finding, lines, row));
        Assert.Contains(cells[3], found.Printed, StringComparison.Ordinal);
        Assert.Contains(cells[4], found.Computed, StringComparison.Ordinal);
    }

    private static bool Holds(Finding finding, string lines, string row) =>
        finding.Kind == Cells(row)[0]
        && finding.Document.StartsWith(Cells(row)[1], StringComparison.Ordinal)
        && lines.Split(',').All(line => finding.Lines.Contains(int.Parse(line, CultureInfo.InvariantCulture)));

    private static string[] Cells(string row) => [.. row.Trim('|', ' ').Split('|').Select(cell => cell.Trim())];

    private static TheoryData<string, string> Rows(string section)
    {
        var rows = new TheoryData<string, string>();
        IEnumerable<string> table = File.ReadLines(Path.Combine(AuditSeeds.Root, "tests", "golden", "audit", "findings.md"))
            .SkipWhile(line => !line.StartsWith("## " + section, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2);
        foreach (string row in table)
        {
            rows.Add(Cells(row)[2].Replace(" ", string.Empty, StringComparison.Ordinal), row);
        }

        return rows;
    }
}
