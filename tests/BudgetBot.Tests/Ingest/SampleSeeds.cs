using BudgetBot.Ingest;
using BudgetBot.Tests.Snapshot;

namespace BudgetBot.Tests.Ingest;

/// <summary>A small repository of its own: two papers, their list, and the real lexicon.</summary>
internal static class SampleSeeds
{
    public const string Paper = "令和７年度 病院関係予算\n\n\n\n１ 救急医療体制の推進　８３６百万円（６５８百万円）\n\n救急医療の体制を整える。\n";

    public static string Make(TemporaryFolder folder)
    {
        string root = folder.File("root");
        Directory.CreateDirectory(Path.Combine(root, SeedPaths.Lexicon));
        foreach (string file in Directory.GetFiles(Path.Combine(RepositoryRoot.Find(), SeedPaths.Lexicon)))
        {
            File.Copy(file, Path.Combine(root, SeedPaths.Lexicon, Path.GetFileName(file)));
        }

        folder.Write("root/seeds/a.txt", Paper);
        folder.Write("root/seeds/b.txt", Paper.Replace("救急", "災害", StringComparison.Ordinal));
        folder.Write("root/seeds/sources.json", """
            { "sources": [
              { "file": "a.txt", "title": "令和7年度 病院関係予算", "year": 2025 },
              { "file": "b.txt", "title": "令和7年度 災害医療予算", "year": 2025 } ] }
            """);
        return root;
    }

    public static SnapshotBuilder Builder(string root, bool skipBadFiles = false) =>
        new() { LexiconFolder = Path.Combine(root, SeedPaths.Lexicon), Dictionary = TestDictionary.Instance, SkipBadFiles = skipBadFiles };
}
