namespace BudgetBot.Tests.Snapshot;

/// <summary>A folder of a test's own that goes with the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("budgetbot-test-").FullName;

    public string File(string name) => global::System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        string path = File(name);
        Directory.CreateDirectory(global::System.IO.Path.GetDirectoryName(path)!);
        global::System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
