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
    /// Files and folders that a user names, in whatever order: a folder stands for its sources.json, or for all its files of a form that can be
    /// read where it has none; a file that a sources.json beside it lists has that entry. They are in the order of their names; the files of a
    /// list stay together in its order, where the first of them comes.
    /// </summary>
    /// <exception cref="IngestException">A list cannot be used, or a folder is empty.</exception>
    public static SourceSelection Of(IEnumerable<string> paths)
    {
        var lists = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal);
        SourceFile[][] groups = [.. paths.SelectMany(path => Expand(path, lists))
            .OrderByDescending(group => group.Count).ThenBy(group => Path.GetFullPath(group[0].FilePath), StringComparer.Ordinal)
            .Select(group => group.Where(file => known.Add(Path.GetFullPath(file.FilePath))).ToArray())
            .Where(group => group.Length > 0)];
        IEnumerable<SourceFile> files = groups.OrderBy(group => group[0].Document, StringComparer.Ordinal).ThenBy(group => Path.GetFullPath(group[0].FilePath), StringComparer.Ordinal)
            .SelectMany(group => group);
        return new SourceSelection([.. WithoutTwins(files)], [.. lists], false);
    }

    private static IEnumerable<SourceFile> WithoutTwins(IEnumerable<SourceFile> files)
    {
        var taken = new Dictionary<string, SourceFile>(StringComparer.OrdinalIgnoreCase);
        foreach (SourceFile file in files)
        {
            yield return taken.TryAdd(file.Document, file)
                ? file
                : file with { Problem = $"{file.FilePath}: 同じ名前の資料がほかにあり（{taken[file.Document].FilePath}）、引用で区別できません。どちらかの名前を変えてください。" };
        }
    }

    private static IReadOnlyList<IReadOnlyList<SourceFile>> Expand(string path, SortedSet<string> lists)
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

            return [[new SourceFile(path, entry?.Listed)]];
        }

        if (listed.Count > 0)
        {
            lists.Add(Path.GetFullPath(list));
            return [[.. listed.Select(file => Inside(file, Path.GetDirectoryName(Path.GetFullPath(list))!))]];
        }

        return isFolder ? FilesOf(path) : throw new IngestException($"{path}: 資料の一覧がありません。文書かフォルダーを指定してください。");
    }

    private static SourceFile[][] FilesOf(string folder)
    {
        string[] entries = [.. Directory.GetFileSystemEntries(folder).Where(entry => Readable.Contains(Path.GetExtension(entry).ToLowerInvariant()))];
        return entries.Length > 0
            ? Array.ConvertAll(entries, entry => new[] { Inside(new SourceFile(entry, null), folder) })
            : throw new IngestException($"{folder}: {ListName} も、読める形式のファイル（{string.Join("、", Readable)}）もありません。文書を直接指定してください。");
    }

    /// <summary>A folder that someone else filled must not lead out of itself.</summary>
    private static SourceFile Inside(SourceFile file, string folder)
    {
        string? target;
        try
        {
            target = new FileInfo(file.FilePath) is { LinkTarget: not null } link ? link.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
        }
        catch (IOException)
        {
            return file with { Problem = $"{file.Document}: たどれないリンクです（輪になっています）。実物のファイルを置いてください。" };
        }

        string within = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + Path.DirectorySeparatorChar;
        return target is null || target.StartsWith(within, StringComparison.Ordinal)
            ? file
            : file with { Problem = $"{file.Document}: フォルダーの外を指すリンクです。実物のファイルを置くか、そのファイルを直接指定してください。" };
    }
}
