namespace BudgetBot.Ingest;

/// <summary>The folder that holds seeds/ and index/, whatever folder a command is called in.</summary>
public static class RepositoryRoot
{
    private const string Solution = "BudgetBot.sln";

    /// <summary>Walks up from the current folder, then from the program's own, to BudgetBot.sln or to seeds/sources.json.</summary>
    /// <exception cref="IngestException">Neither is above; the message says where it was looked for.</exception>
    public static string Find() => Above(Directory.GetCurrentDirectory()) ?? Above(AppContext.BaseDirectory)
        ?? throw new IngestException($"{Directory.GetCurrentDirectory()} にも {AppContext.BaseDirectory} にも、その上にも {Solution} と {SeedPaths.SourceList} がありません。リポジトリの中で実行してください。");

    private static string? Above(string folder)
    {
        for (DirectoryInfo? at = new(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, Solution)) || File.Exists(Path.Combine(at.FullName, SeedPaths.SourceList)))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
