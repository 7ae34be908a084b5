namespace BudgetBot.Snapshot;

/// <summary>The files around a snapshot while it is built.</summary>
internal static class SnapshotFiles
{
    /// <summary>Makes the snapshot's folder.</summary>
    /// <exception cref="SnapshotException">The folder cannot be made.</exception>
    public static void PrepareFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, error);
        }
    }

    /// <summary>A new name beside the snapshot.</summary>
    public static string TemporaryName(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}.tmp");

    /// <summary>Removes what builders left that were killed. Only the holder of the lock may call it.</summary>
    public static void RemoveLeftovers(string path)
    {
        foreach (string leftover in Leftovers(path))
        {
            File.Delete(leftover);
        }
    }

    /// <summary>Whether there is a file of a builder that was killed, or that works right now.</summary>
    public static bool HasLeftovers(string path) => Leftovers(path).Length > 0;

    private static string[] Leftovers(string path) => Directory.GetFiles(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.*.tmp*");

    /// <summary>Brings a finished file to the disk and gives it the snapshot's name; there is no moment without a whole snapshot.</summary>
    public static void Publish(string temporary, string path)
    {
        using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite, FileShare.Read))
        {
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }

    /// <summary>The error for a folder that takes no snapshot.</summary>
    public static SnapshotException Unwritable(string path, Exception cause) =>
        new($"{path}: ここにはスナップショットを書けません（{cause.Message.TrimEnd('.').ReplaceLineEndings(" ")}）。フォルダーの書き込み権限を確かめるか、--snapshot で別の場所を指定してください。", cause);
}
