using BudgetBot.Search.Analysis;
using BudgetBot.Search.Writing;

namespace BudgetBot.Search;

/// <summary>
/// The folder beside a snapshot that holds its index, and for a while those of the snapshots before and after it, each below its snapshot's
/// hash. Whoever writes holds the snapshot's lock.
/// </summary>
/// <param name="snapshot">The snapshot's file.</param>
public sealed class SearchIndexFolder(string snapshot)
{
    private const string Extension = ".lucene";
    private const string Unfinished = ".tmp";

    private readonly string root = Path.ChangeExtension(Path.GetFullPath(snapshot), Extension);

    /// <summary>The folder of the index of a snapshot.</summary>
    /// <param name="hash">The snapshot's hash.</param>
    public string Of(string hash) => Path.Combine(root, hash);

    /// <summary>Whether there is something that a builder left which was killed, or that works right now.</summary>
    public bool HasLeftovers => Leftovers().Length > 0;

    /// <summary>Writes the index of a snapshot beside the others and gives it its name when it is whole.</summary>
    /// <param name="content">What to write.</param>
    /// <param name="analyzer">Cuts the texts.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public void Write(IndexContent content, SearchAnalyzer analyzer)
    {
        string made = Temporary();
        Directory.CreateDirectory(made);
        IndexBuild.Write(made, content, analyzer);
        string place = Of(content.SnapshotHash);
        if (Directory.Exists(place))
        {
            Directory.Move(place, Temporary());
        }

        Directory.Move(made, place);
        RemoveLeftovers();
    }

    /// <summary>Removes what killed builders left, and the indexes of all snapshots but one.</summary>
    /// <param name="hash">The snapshot that serves; null where none does.</param>
    public void KeepOnly(string? hash) =>
        Array.ForEach([.. Folders("*").Where(folder => Path.GetFileName(folder) != hash)], Delete);

    /// <summary>Removes what killed builders left.</summary>
    public void RemoveLeftovers() => Array.ForEach(Leftovers(), Delete);

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Some systems let nobody remove what is open somewhere; the next build does.
        }
    }

    private string Temporary() => Path.Combine(root, $".{Guid.NewGuid():N}{Unfinished}");

    private string[] Leftovers() => Folders("*" + Unfinished);

    private string[] Folders(string pattern) => Directory.Exists(root) ? Directory.GetDirectories(root, pattern) : [];
}
