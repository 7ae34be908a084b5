namespace BudgetBot.SystemTests.Japanese;

/// <summary>Lucene 4.10 with its Kuromoji, as Debian's liblucene4.10-java installs it.</summary>
internal static class LuceneJars
{
    private const string Folder = "/usr/share/java";
    private static readonly string[] Names = ["lucene-core-4.10", "lucene-analyzers-common-4.10", "lucene-analyzers-kuromoji-4.10"];

    /// <summary>The class path of its archives; null where one of them is missing.</summary>
    public static string? ClassPath()
    {
        string?[] jars = [.. Names.Select(Jar)];
        return Array.TrueForAll(jars, jar => jar is not null) ? string.Join(Path.PathSeparator, jars) : null;
    }

    private static string? Jar(string name) =>
        Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, name + "*.jar").FirstOrDefault() : null;
}
