using System.Xml.Linq;
using BudgetBot.Ingest;

namespace BudgetBot.Tests.House;

/// <summary>The repository's own files.</summary>
internal static class Repository
{
    public static string Root { get; } = RepositoryRoot.Find();

    public static string Source { get; } = Path.Combine(Root, "src");

    /// <summary>Source files below a folder, without what the build makes.</summary>
    public static IEnumerable<string> Code(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"));

    /// <summary>The projects that a room's project file names.</summary>
    public static IEnumerable<string> References(string room) =>
        XDocument.Load(Path.Combine(Source, room, room + ".csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')));
}
