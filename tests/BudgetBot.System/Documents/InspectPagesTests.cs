using System.Text.Json;
using BudgetBot.System.Cli;
using BudgetBot.Tests.Reading.Pdf;

namespace BudgetBot.System.Documents;

/// <summary>From the figures of a PDF that is no budget book to their pages, and back.</summary>
public sealed class InspectPagesTests : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Each_figure_has_its_page_and_the_page_leads_back_to_it()
    {
        string file = repository.Write("plan.pdf", new PdfPaper().Text(50, 60, "令和６年度 病院関係予算案").Next()
            .Text(50, 60, "１ 救急医療体制の推進　８３６百万円（６５８百万円）").Next().Text(50, 60, "２ 災害医療体制の推進　１２０百万円（１１０百万円）").Bytes());
        Ended ingest = await BudgetBotProcess.Run(repository.Root, "ingest", file, "--snapshot", repository.Snapshot);
        Assert.Equal((0, string.Empty), (ingest.ExitCode, ingest.Errors));
        JsonElement[] facts = await Lines("facts");
        Assert.Equal([2, 2, 3, 3], facts.Select(fact => fact.GetProperty("page").GetInt32()));
        Assert.All(facts, fact => Assert.StartsWith($"page={fact.GetProperty("page").GetInt32()}&box=", fact.GetProperty("place").GetString(), StringComparison.Ordinal));
        foreach (int page in new[] { 1, 2, 3 })
        {
            string[] there = [.. (await Lines("place", "plan.pdf", "--page", $"{page}")).Where(one => one.GetProperty("type").GetString() == "fact").Select(one => one.GetProperty("place").GetString()!)];
            Assert.Equal(facts.Where(fact => fact.GetProperty("page").GetInt32() == page).Select(fact => fact.GetProperty("place").GetString()!), there);
        }
    }

    private async Task<JsonElement[]> Lines(params string[] what)
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, ["inspect", .. what, "--snapshot", repository.Snapshot, "--format", "jsonl"]);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        return [.. ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }
}
