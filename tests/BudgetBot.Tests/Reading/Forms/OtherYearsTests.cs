using BudgetBot.Facts;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;
using BudgetBot.Tests.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Reading.Forms;

/// <summary>Papers of other years and prefectures in the shapes of the seeds, as text and as PDF, through the whole ingest and in no list.</summary>
public sealed class OtherYearsTests(ITestOutputHelper output) : IDisposable
{
    private const int LeastShare = 95;

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Papers => [.. MarkedPaper.All.Select(paper => paper.Name)];

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(Papers))]
    public void The_amounts_of_a_form_of_another_year_are_read(string name)
    {
        MarkedPaper paper = MarkedPaper.All.Single(paper => paper.Name == name);
        string root = SampleSeeds.Make(folder);
        IngestReport report = SampleSeeds.Builder(root).Build(SourceSelection.Of([paper.WriteTo(folder.File("."))]), folder.File("out.db"));
        Assert.Empty(report.Problems);
        using SnapshotReader reader = SnapshotReader.Open(folder.File("out.db"));
        List<Fact> facts = [.. reader.Facts(new FactFilter()).Where(fact => fact.Kind == FactKind.Money && fact.Figure.Yen is not null)];
        MarkedAmount[] missed = [.. paper.Amounts.Where(amount => !Found(amount, facts))];
        foreach (MarkedAmount amount in missed)
        {
            output.WriteLine($"missed: {amount}");
        }

        facts.ForEach(fact => output.WriteLine($"too many: {MarkedAmount.PlaceOf(fact)} {fact.Item.Printed} {fact.Year.Year} {fact.Stage.Word()} {fact.Figure.Yen}"));
        Assert.True((paper.Amounts.Count - missed.Length) * 100 >= LeastShare * paper.Amounts.Count, $"{missed.Length} of {paper.Amounts.Count} are missed");
        Assert.True(facts.Count * 100 <= (100 - LeastShare) * paper.Amounts.Count, $"{facts.Count} amounts are none");
    }

    [Fact]
    public void There_are_papers_of_three_other_years_and_both_kinds_of_file()
    {
        Assert.True(MarkedPaper.All.Count >= 6);
        Assert.Contains(MarkedPaper.All, paper => paper.Name.EndsWith(".pdf", StringComparison.Ordinal));
        Assert.True(MarkedPaper.All.SelectMany(paper => paper.Amounts).Select(amount => amount.Year).Distinct().Count() >= 6);
    }

    private static bool Found(MarkedAmount amount, List<Fact> facts)
    {
        Fact? fact = facts.Find(amount.Is);
        return fact is not null && facts.Remove(fact);
    }
}
