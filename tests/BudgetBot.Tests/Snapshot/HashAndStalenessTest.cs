using BudgetBot.Snapshot;

namespace BudgetBot.Tests.Snapshot;

public sealed class HashAndStalenessTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_input_gives_the_same_hash_and_another_input_another()
    {
        string first = SnapshotWriter.Write(folder.File("a.db"), SampleContent.Make());
        Assert.Equal(first, SnapshotWriter.Write(folder.File("b.db"), SampleContent.Make()));
        Assert.Matches("^[0-9a-f]{64}$", first);

        SnapshotContent content = SampleContent.Make();
        DocumentContent document = content.Documents[0];
        DocumentContent[] changed =
        [
            document with { Facts = [.. document.Facts.Skip(1)] },
            document with { Lines = [.. document.Lines, "one more"] },
            document with { Omissions = [] },
            document with { Source = document.Source with { Title = "another" } },
            document with { Passages = [.. document.Passages.Reverse()] },
        ];
        IEnumerable<string> hashes = changed.Select((other, i) => SnapshotWriter.Write(folder.File($"c{i}.db"), content with { Documents = [other] }));
        Assert.Equal(6, hashes.Append(first).Distinct().Count());
    }

    [Fact]
    public void A_snapshot_is_fresh_for_the_inputs_that_it_was_built_from()
    {
        using SnapshotReader reader = Written();
        Assert.False(reader.IsStale(SampleContent.Inputs()));
        Assert.Equal("0.1.0", reader.Version);
    }

    [Theory]
    [InlineData("資料")]
    [InlineData("語彙")]
    [InlineData("辞書")]
    [InlineData("形式")]
    [InlineData("読み取り")]
    public void A_change_of_any_input_makes_it_stale_and_is_named(string input)
    {
        SnapshotInputs now = SampleContent.Inputs();
        now = input switch
        {
            "資料" => now with { Sources = "x" },
            "語彙" => now with { Lexicon = "x" },
            "辞書" => now with { Dictionary = "x" },
            "形式" => now with { Schema = "x" },
            _ => now with { Reader = "x" },
        };
        using SnapshotReader reader = Written();
        Assert.True(reader.IsStale(now));
        Assert.Equal([input], reader.Inputs.ChangesTo(now));
    }

    private SnapshotReader Written()
    {
        SnapshotWriter.Write(folder.File("a.db"), SampleContent.Make());
        return SnapshotReader.Open(folder.File("a.db"));
    }
}
