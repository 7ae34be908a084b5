namespace BudgetBot.Ingest;

/// <summary>Which files go into a snapshot.</summary>
/// <param name="Files">The files in order.</param>
/// <param name="Lists">The source lists that were used; they are inputs of the snapshot too.</param>
/// <param name="FromSeeds">Whether these are the repository's own sources.</param>
public sealed record SourceSelection(IReadOnlyList<SourceFile> Files, IReadOnlyList<string> Lists, bool FromSeeds)
{
    private const string ListName = "sources.json";
    private static readonly string[] Readable = [".txt", ".pdf", ".csv", ".xlsx", ".zip"];

    /// <summary>The repository's own sources.</summary>
    /// <param name="root">The repository's root.</param>
    /// <exception cref="IngestException">The list cannot be used.</exception>
    public static SourceSelection Seeds(string root)
    {
        string list = Path.Combine(root, SeedPaths.SourceList);
        return new SourceSelection(SourceList.Load(list), [list], true);
    }

    /// <summary>
    /// Files and folders that a user names. A folder stands for its sources.json, or for all its files of a form that can be read where it has none; a file that
    /// a sources.json beside it lists has that entry.
    /// </summary>
    /// <exception cref="IngestException">A list cannot be used, a folder is empty, or two files have one name.</exception>
    public static SourceSelection Of(IEnumerable<string> paths)
    {
        var lists = new SortedSet<string>(StringComparer.Ordinal);
        SourceFile[] files = [.. paths.SelectMany(path => Expand(path, lists)).DistinctBy(file => Path.GetFullPath(file.FilePath))];
        IGrouping<string, SourceFile>? twins = files.GroupBy(file => file.Document, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1);
        return twins is null
            ? new SourceSelection(files, [.. lists], false)
            : throw new IngestException($"{twins.Last().FilePath}: 同じ名前の資料がほかにあり（{twins.First().FilePath}）、引用で区別できません。どちらかの名前を変えてください。");
    }

    private static IEnumerable<SourceFile> Expand(string path, SortedSet<string> lists)
    {
        bool isFolder = Directory.Exists(path);
        string list = Path.Combine(isFolder ? path : Path.GetDirectoryName(Path.GetFullPath(path))!, ListName);
        IReadOnlyList<SourceFile> listed = File.Exists(list) ? SourceList.Load(list) : [];
        if (!isFolder && Path.GetFileName(path) != ListName)
        {
            SourceFile? entry = listed.FirstOrDefault(file => file.Document == Path.GetFileName(path));
            if (entry is not null)
            {
                lists.Add(Path.GetFullPath(list));
            }

            return [new SourceFile(path, entry?.Listed)];
        }

        if (listed.Count > 0)
        {
            lists.Add(Path.GetFullPath(list));
            return listed;
        }

        return isFolder ? TextFilesOf(path) : throw new IngestException($"{path}: 資料の一覧がありません。文書かフォルダーを指定してください。");
    }

    private static SourceFile[] TextFilesOf(string folder)
    {
        string[] files = [.. Directory.GetFiles(folder).Where(file => Readable.Contains(Path.GetExtension(file).ToLowerInvariant()))];
        Array.Sort(files, StringComparer.Ordinal);
        return files.Length > 0
            ? Array.ConvertAll(files, file => new SourceFile(file, null))
            : throw new IngestException($"{folder}: {ListName} も、読める形式のファイル（{string.Join("、", Readable)}）もありません。文書を直接指定してください。");
    }
}
