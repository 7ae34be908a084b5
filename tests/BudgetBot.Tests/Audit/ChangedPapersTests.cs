using BudgetBot.Facts;

namespace BudgetBot.Tests.Audit;

/// <summary>Papers with a misprint that the real ones do not have: the misprint is found at its place.</summary>
public sealed class ChangedPapersTests
{
    [Theory]
    [InlineData(AuditSeeds.National, 238, "△ 14", "△ 18", "difference", "△14百万円")]
    [InlineData(AuditSeeds.National, 750, "７３８．７", "７４８．７", "difference", "73,869百万円")]
    [InlineData(AuditSeeds.National, 832, "９億１２", "９億１９", "difference", "△912百万円")]
    [InlineData(AuditSeeds.National, 825, "４，１７５億２８", "４，１７５億３８", "total", "417,528百万円")]
    [InlineData(AuditSeeds.National, 834, "９９．５", "９９．１", "ratio", "99.5％")]
    [InlineData(AuditSeeds.National, 1059, "６，６６７", "６，７６７", "total", "20,100百万円")]
    [InlineData(AuditSeeds.National, 1404, "２８７", "２９７", "total", "287百万円")]
    [InlineData(AuditSeeds.National, 1390, "359", "959", "total", "1,148百万円")]
    [InlineData(AuditSeeds.National, 1425, "３４０", "１，９４０", "total", "1,739百万円以下")]
    [InlineData(AuditSeeds.National, 750, "６２０．０", "６２３．０", "repeat", "差 298百万円")]
    [InlineData(AuditSeeds.National, 1814, "５１", "５９", "repeat", "差 8百万円")]
    [InlineData(AuditSeeds.National, 2640, "３，０７２", "３，０８２", "total", "3,072百万円")]
    [InlineData(AuditSeeds.Prefecture, 317, "35%", "45%", "share", "35％")]
    [InlineData(AuditSeeds.Prefecture, 316, "５２", "５１", "total", "53事業")]
    [InlineData(AuditSeeds.Prefecture, 766, "19,204", "19,404", "total", "2,160,780千円")]
    [InlineData(AuditSeeds.Prefecture, 647, "758,712", "758,722", "total", "758,712千円")]
    [InlineData(AuditSeeds.Prefecture, 806, "134,564", "134,664", "total", "134,564千円")]
    [InlineData(AuditSeeds.Prefecture, 1162, "38,531", "38,541", "total", "2,160,590千円")]
    [InlineData(AuditSeeds.Prefecture, 1164, "2,160,580", "2,160,780", "total", "2,160,580千円")]
    [InlineData(AuditSeeds.Prefecture, 1170, "134,564", "134,965", "repeat", "134,564千円")]
    [InlineData(AuditSeeds.Prefecture, 1166, "4事業", "5事業", "repeat", "４事業")]
    public void A_misprint_is_found_at_its_line(string document, int line, string from, string to, string kind, string computed)
    {
        Finding found = Assert.Single(AuditSeeds.Changed(document, (line, from, to)), finding =>
            !finding.Rounding && finding.Kind == kind && finding.Lines.Contains(line) && finding.Computed == computed);
        Assert.DoesNotContain(AuditSeeds.Findings, finding => finding.Computed == found.Computed && finding.Lines.SequenceEqual(found.Lines));
    }

    [Fact]
    public void A_project_that_is_one_thousand_yen_off_shows_as_a_gap_within_rounding() =>
        Assert.Contains(AuditSeeds.Changed(AuditSeeds.Prefecture, (766, "19,204", "19,205")), finding => finding.Rounding && finding.Computed == "2,160,581千円");

    [Fact]
    public void A_list_that_calls_itself_the_main_part_may_leave_something_out() => Excused(
        2640, (2658, "25", "5"), (2654, "関係の", "関係の主な"));

    [Fact]
    public void A_list_that_ends_with_and_others_may_leave_something_out() => Excused(
        1404, (1417, "１０", "３"), (1421, "７百万円", "７百万円 等"));

    [Fact]
    public void An_amount_that_is_counted_elsewhere_may_be_left_out_of_the_total() => Excused(
        1464, (1464, "８，７３５", "７，６８５"), (1536, "整備事業", "整備事業（再掲）"));

    [Fact]
    public void Several_papers_with_one_name_for_different_budgets_do_not_disagree()
    {
        string other = AuditSeeds.Text(AuditSeeds.National).Replace("８３６百万円", "９３６百万円", StringComparison.Ordinal);
        IReadOnlyList<Finding> both = AuditSeeds.Audit(
            AuditSeeds.Read(AuditSeeds.National, AuditSeeds.Text(AuditSeeds.National)), AuditSeeds.Read("other.txt", other));
        Assert.DoesNotContain(both, finding => finding.Kind == "repeat" && finding.Lines.Contains(1378));
    }

    [Fact]
    public void The_order_of_the_findings_is_always_the_same() => Assert.Equal(
        AuditSeeds.Findings.Where(finding => finding.Document == AuditSeeds.National).Select(finding => finding.Explanation),
        AuditSeeds.Audit(AuditSeeds.Read(AuditSeeds.National, AuditSeeds.Text(AuditSeeds.National))).Select(finding => finding.Explanation));

    /// <summary>The misprint alone is a disagreement about the total of a line; with the excuse it is none.</summary>
    private static void Excused(int total, (int Line, string From, string To) misprint, (int Line, string From, string To) excuse)
    {
        Assert.Contains(AuditSeeds.Changed(AuditSeeds.National, misprint), IsAbout);
        Assert.DoesNotContain(AuditSeeds.Changed(AuditSeeds.National, misprint, excuse), IsAbout);

        bool IsAbout(Finding finding) => !finding.Rounding && finding.Kind == "total" && finding.Lines[0] == total;
    }
}
