using BudgetBot.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

public sealed class SourceListTest : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_list_of_the_repository_names_both_papers()
    {
        SourceSelection seeds = SourceSelection.Seeds(RepositoryRoot.Find());
        Assert.True(seeds.FromSeeds);
        Assert.Contains("004_93ffc900a14662dd.txt", seeds.Files.Select(file => file.Document));
        Assert.All(seeds.Files, file => Assert.True(File.Exists(file.FilePath)));
        Assert.All(seeds.Files, file => Assert.Equal(2025, file.Listed!.Year.Year));
        Assert.Contains("熊本県", seeds.Files[1].Listed!.Scope);
    }

    [Theory]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\",\n \"title\": 5, \"year\": 2025 } ] }", 3)]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\", \"title\": \"A\" } ] }", 2)]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\", \"title\": \"A\", \"year\": 2025, \"publishr\": \"x\" } ] }", 2)]
    [InlineData("{ \"sources\": [\n\n { \"file\": \"../a.txt\", \"title\": \"A\", \"year\": 2025 } ] }", 3)]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\", \"title\": \"\", \"year\": 2025 } ] }", 2)]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\", \"title\": \"A\", \"year\": 7 } ] }", 2)]
    [InlineData("{ \"sources\": [\n { \"file\": \"a.txt\"", 2)]
    [InlineData("{ \"sources\": [] }", 1)]
    [InlineData("", 1)]
    [InlineData("not JSON", 1)]
    public void A_fault_is_named_with_file_and_line(string json, int line)
    {
        string path = folder.Write("sources.json", json);
        string message = Assert.Throws<IngestException>(() => SourceList.Load(path)).Message;
        Assert.StartsWith($"{path}:{line}: ", message, StringComparison.Ordinal);
        Assert.EndsWith("ください。", message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', message);
    }

    [Fact]
    public void A_missing_list_is_said_to_be_missing() =>
        Assert.Contains("資料の一覧を読めません", Assert.Throws<IngestException>(() => SourceList.Load(folder.File("sources.json"))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_stands_for_its_list_or_for_its_text_files()
    {
        folder.Write("listed/sources.json", "{ \"sources\": [ { \"file\": \"b.txt\", \"title\": \"B\", \"year\": 2024 } ] }");
        folder.Write("listed/b.txt", "x");
        folder.Write("listed/c.txt", "x");
        folder.Write("plain/2.txt", "x");
        folder.Write("plain/1.txt", "x");
        SourceSelection selection = SourceSelection.Of([folder.File("listed"), folder.File("plain"), folder.File("listed/c.txt"), folder.File("listed/b.txt")]);
        Assert.Equal(["1.txt", "2.txt", "b.txt", "c.txt"], selection.Files.Select(file => file.Document));
        Assert.Equal("B", selection.Files[2].Listed!.Title);
        Assert.Null(selection.Files[3].Listed);
        Assert.False(selection.FromSeeds);
    }

    [Fact]
    public void Of_two_files_of_one_name_the_second_is_refused()
    {
        string[] twins = [folder.Write("x/a.txt", "x"), folder.Write("y/a.txt", "y")];
        IReadOnlyList<SourceFile> files = SourceSelection.Of(twins).Files;
        Assert.Null(files[0].Problem);
        Assert.Contains("同じ名前の資料", files[1].Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_refused() =>
        Assert.Contains("文書を直接指定", Assert.Throws<IngestException>(() => SourceSelection.Of([folder.Path])).Message, StringComparison.Ordinal);
}
