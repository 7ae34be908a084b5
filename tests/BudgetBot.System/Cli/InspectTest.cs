using System.Text.Json;

namespace BudgetBot.System.Cli;

/// <summary>What inspect prints.</summary>
public sealed class InspectTest : IDisposable
{
    private readonly TemporaryRepository repository = new();

    public void Dispose() => repository.Dispose();

    [Fact]
    public async Task Facts_are_json_lines_with_the_fields_of_a_passport_in_order()
    {
        repository.Write("seeds/paper.txt", "令和７年度 病院関係予算案\n\n１ 救急医療体制の推進　８３６百万円（６５８百万円）\n");
        Ended ended = await BudgetBotProcess.Run(repository.Root, "inspect", "facts", "--format", "jsonl");
        Assert.Equal(0, ended.ExitCode);
        string[] lines = ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            """{"doc":"paper.txt","line":3,"lineTo":3,"itemLine":3,"page":null,"item":"救急医療体制の推進","path":[],"fiscalYear":2025,"stage":"予算案","state":"value","amountYen":836000000,"unit":"百万円","printed":"８３６百万円","base":[],"qualifiers":[],"place":null}""",
            lines[0].Replace("\"path\":[\"令和７年度 病院関係予算案\"]", "\"path\":[]", StringComparison.Ordinal));
        using JsonDocument before = JsonDocument.Parse(lines[1]);
        Assert.Equal((2024, "当初", 658_000_000L), (before.RootElement.GetProperty("fiscalYear").GetInt32(), before.RootElement.GetProperty("stage").GetString(), before.RootElement.GetProperty("amountYen").GetInt64()));
    }

    [Fact]
    public async Task The_default_snapshot_is_built_when_it_is_missing_and_then_left_alone()
    {
        Ended first = await BudgetBotProcess.Run(repository.Root, "inspect", "passages", "--format", "jsonl");
        Ended second = await BudgetBotProcess.Run(repository.PathOf("seeds"), "inspect", "passages", "--format", "jsonl");
        Assert.Contains("スナップショットができました", first.Errors, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (second.ExitCode, second.Errors));
        Assert.Equal(first.Output, second.Output);
        Assert.Contains("救急医療の体制1を整える。", first.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_leads_back_to_what_was_read_there()
    {
        repository.Write("seeds/paper.txt", "令和７年度 病院関係予算案\n\n１ 救急医療体制の推進　８３６百万円（６５８百万円）\n");
        Ended there = await BudgetBotProcess.Run(repository.Root, "inspect", "place", "paper.txt", "--line", "3", "--format", "jsonl");
        Ended nothing = await BudgetBotProcess.Run(repository.Root, "inspect", "place", "paper.txt", "--line", "2", "--format", "jsonl");
        Ended two = await BudgetBotProcess.Run(repository.Root, "inspect", "place", "paper.txt", "--line", "3", "--page", "1");
        Ended item = await BudgetBotProcess.Run(repository.Root, "inspect", "facts", "--item", "救急医療", "--format", "jsonl");
        Ended none = await BudgetBotProcess.Run(repository.Root, "inspect", "facts", "--item", "水道", "--format", "jsonl");
        Assert.Equal(2, there.Output.Split('\n').Count(line => line.StartsWith("{\"type\":\"fact\"", StringComparison.Ordinal)));
        Assert.Contains("\"amountYen\":836000000", there.Output, StringComparison.Ordinal);
        Assert.Equal(string.Empty, nothing.Output);
        Assert.NotEqual(0, two.ExitCode);
        Assert.Equal((2, string.Empty), (item.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length, none.Output));
    }

    [Fact]
    public async Task A_table_is_printed_for_people()
    {
        Ended ended = await BudgetBotProcess.Run(repository.Root, "inspect", "facts", "--format", "table");
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("段階", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_are_a_line_each_with_EOS_after_each_line_of_the_file()
    {
        string file = repository.Write("text.txt", "病院の予算\n\nG-MIS");
        Ended ended = await BudgetBotProcess.Run(repository.Root, "inspect", "tokens", file, "--mode", "search");
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.StartsWith("病院\t0\t2\t名詞-一般\t*\tビョウイン\nの\t2\t3\t助詞-連体化\t*\tノ\n予算\t3\t5\t名詞-一般\t*\tヨサン\nEOS\nEOS\n", ended.Output, StringComparison.Ordinal);
        Assert.EndsWith("EOS\n", ended.Output, StringComparison.Ordinal);
    }
}
