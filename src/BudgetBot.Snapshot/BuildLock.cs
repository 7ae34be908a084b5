namespace BudgetBot.Snapshot;

/// <summary>
/// Lets one process build a snapshot at a time. The operating system releases the lock when the process ends, however it ends;
/// the lock's file stays, because removing it would let two others each hold a lock.
/// </summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream file;

    private BuildLock(FileStream file) => this.file = file;

    /// <summary>Takes the lock of a snapshot.</summary>
    /// <exception cref="SnapshotException">Another process has it, or the folder cannot be written.</exception>
    public static BuildLock Take(string path)
    {
        string name = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetFileName(path)}.lock");
        try
        {
            return new BuildLock(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (UnauthorizedAccessException error)
        {
            throw SnapshotFiles.Unwritable(path, error);
        }
        catch (IOException error) when (File.Exists(name))
        {
            throw new SnapshotException($"{path}: 別のプロセスがこのスナップショットを作成中です。終わるのを待つか、そのプロセスを止めてください。", error) { IsBusy = true };
        }
        catch (IOException error)
        {
            throw SnapshotFiles.Unwritable(path, error);
        }
    }

    /// <inheritdoc />
    public void Dispose() => file.Dispose();
}
