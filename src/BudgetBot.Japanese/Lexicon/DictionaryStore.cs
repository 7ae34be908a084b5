namespace BudgetBot.Japanese.Lexicon;

/// <summary>Sees to it that the compiled dictionary is there: the one owner of fetching and building it.</summary>
public static class DictionaryStore
{
    private const string FileName = "ipadic.bbd";

    /// <summary>
    /// Returns the path of a whole, current dictionary file, and builds it first where there is none: the package is taken from the
    /// folder or fetched with npm, checked and compiled, and the file appears in one step. Safe with any number of processes.
    /// </summary>
    /// <param name="indexFolder">The folder index/; the dictionary stands in its folder built/.</param>
    /// <param name="log">Gets a line for each step that takes time; none where the file is there.</param>
    /// <exception cref="DictionaryException">It cannot be fetched, built or written; the message says why and what to do.</exception>
    public static string EnsureBuilt(string indexFolder, Action<string> log)
    {
        string built = Path.Combine(indexFolder, "built");
        string path = Path.Combine(built, FileName);
        if (IsCurrent(path))
        {
            return path;
        }

        try
        {
            Directory.CreateDirectory(built);
            using IDisposable mine = BuildLock.Take(Path.Combine(built, "ipadic.lock"), log, "別のプロセスが辞書を作っています。終わるのを待ちます…");
            if (!IsCurrent(path))
            {
                Build(built, path, log);
            }

            return path;
        }
        catch (PackageException problem)
        {
            throw new DictionaryException(problem.Message, problem);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new DictionaryException(
                $"辞書 {path} を書けません（{problem.Message}）。フォルダーに書けるようにして、もう一度実行してください。", problem);
        }
    }

    private static bool IsCurrent(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var dictionary = IpadicDictionary.Open(path);
            return dictionary.PackageHash == Convert.ToHexString(KuromojiPackage.Archive.Sha512.Span);
        }
        catch (DictionaryException)
        {
            return false;
        }
    }

    private static void Build(string folder, string path, Action<string> log)
    {
        DeleteLeftovers(folder);
        string archive = KuromojiPackage.Archive.Ensure(folder, log);
        log("辞書を組み立てています（初回だけ）…");
        byte[] compiled = DictionaryCompiler.Compile(new LexiconSource(KuromojiPackage.ReadTables(archive)), KuromojiPackage.Archive.Sha512.Span);
        string temporary = $"{path}.{Path.GetRandomFileName()}.tmp";
        using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write))
        {
            file.Write(compiled);
            file.Flush(flushToDisk: true);
        }

        IpadicDictionary.Open(temporary).Dispose();
        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>Removes what a build that was killed left behind. Only the holder of the lock may.</summary>
    private static void DeleteLeftovers(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder, FileName + ".*.tmp"))
        {
            File.Delete(file);
        }
    }
}
