using System.Globalization;
using System.Text;
using BudgetBot.Ingest;
using BudgetBot.Snapshot;

namespace BudgetBot.System.Cli;

/// <summary>A temporary folder that looks like the repository to budgetbot: seeds, the real lexicon, the compiled dictionary.</summary>
internal sealed class TemporaryRepository : IDisposable
{
    private readonly Lazy<LoadedAnalyzer> dictionary;

    public TemporaryRepository()
    {
        string real = RepositoryRoot.Find();
        dictionary = new Lazy<LoadedAnalyzer>(() => LoadedAnalyzer.Open(Root));
        using (LoadedAnalyzer.Open(real))
        {
            Directory.CreateDirectory(Path.Combine(Root, SeedPaths.Lexicon));
            Directory.CreateDirectory(Path.Combine(Root, SeedPaths.Index));
        }

        foreach (string file in Directory.GetFiles(Path.Combine(real, SeedPaths.Lexicon)))
        {
            File.Copy(file, Path.Combine(Root, SeedPaths.Lexicon, Path.GetFileName(file)));
        }

        string built = Path.Combine(Root, SeedPaths.Index, "built");
        Directory.CreateDirectory(built);
        File.Copy(Path.Combine(real, SeedPaths.Index, "built", "ipadic.bbd"), Path.Combine(built, "ipadic.bbd"));
        Write("seeds/sources.json", "{ \"sources\": [ { \"file\": \"paper.txt\", \"title\": \"令和7年度 病院関係予算\", \"year\": 2025 } ] }");
        Write("seeds/paper.txt", Paper(3));
    }

    public string Root { get; } = Directory.CreateTempSubdirectory("budgetbot-system-").FullName;

    public string Snapshot => PathOf("out/budget.db");

    /// <summary>A paper with some numbered items.</summary>
    public static string Paper(int items)
    {
        var text = new StringBuilder("令和７年度 病院関係予算\n\n");
        for (int i = 1; i <= items; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"({(i - 1) % 30 + 1}) 救急医療体制の推進その{i}　{i}百万円（{i + 1}百万円）\n\n救急医療の体制{i}を整える。\n\n");
        }

        return text.ToString();
    }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>The hash of the snapshot as its reader sees it: it opens, is whole, has its index, and answers.</summary>
    public string HashOfSnapshot()
    {
        using var pair = SnapshotPair.Open(Snapshot, dictionary.Value, sentence => Assert.Fail(sentence));
        Assert.NotEmpty(pair.Snapshot.Facts(new FactFilter()));
        Assert.NotEmpty(pair.Index.Find(pair.Snapshot.Items[^1].Printed, 1));
        return pair.Snapshot.Hash;
    }

    public void Dispose()
    {
        if (dictionary.IsValueCreated)
        {
            dictionary.Value.Dispose();
        }

        Directory.Delete(Root, recursive: true);
    }
}
