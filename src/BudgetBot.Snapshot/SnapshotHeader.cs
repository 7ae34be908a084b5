using System.Buffers.Binary;

namespace BudgetBot.Snapshot;

/// <summary>What the first bytes of a file say, before SQLite touches it.</summary>
internal static class SnapshotHeader
{
    private const int HeaderLength = 100;
    private const int PageSizeAt = 16;
    private const int PageCountAt = 28;
    private const int SchemaAt = 60;
    private const int ApplicationAt = 68;

    /// <summary>Refuses what is no snapshot of this schema.</summary>
    /// <exception cref="SnapshotException">The file is missing, empty, foreign, cut off, or of another schema.</exception>
    public static void Check(string path)
    {
        byte[] head = CheckKind(path);
        int schema = BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(SchemaAt));
        if (schema != SnapshotSchema.Version)
        {
            string remedy = schema > SnapshotSchema.Version ? "use the newer BudgetBot that wrote it, or build it again" : "build it again";
            throw new SnapshotException($"{path}: the snapshot has schema {schema} and this BudgetBot reads schema {SnapshotSchema.Version}; {remedy} with \"budgetbot ingest\".");
        }

        if (new FileInfo(path).Length != ExpectedLength(head))
        {
            throw Damaged(path, "its length is not what its header says");
        }
    }

    /// <summary>Refuses what is no snapshot of any schema.</summary>
    /// <returns>The first bytes of the file.</returns>
    /// <exception cref="SnapshotException">The file is missing, empty or foreign.</exception>
    public static byte[] CheckKind(string path)
    {
        byte[] head = Read(path, out long length);
        return length == 0 ? throw new SnapshotException($"{path}: the file is empty; build the snapshot again with \"budgetbot ingest\".")
            : IsSnapshot(head) ? head
            : throw new SnapshotException($"{path}: this is no BudgetBot snapshot; name another file, or build one with \"budgetbot ingest\".");
    }

    /// <summary>Whether a file may be replaced by a new snapshot: it is missing, empty, or a snapshot of any schema, damaged or not.</summary>
    /// <exception cref="SnapshotException">The file cannot be read.</exception>
    public static bool MayReplace(string path) => !File.Exists(path) || IsSnapshot(Read(path, out long length)) || length == 0;

    /// <summary>The error for a file that no longer holds what was written.</summary>
    public static SnapshotException Damaged(string path, string why, Exception? cause = null)
    {
        string message = $"{path}: the snapshot is damaged ({why}); delete the file and build it again with \"budgetbot ingest\".";
        return cause is null ? new SnapshotException(message) : new SnapshotException(message, cause);
    }

    private static bool IsSnapshot(byte[] head) => head.Length == HeaderLength
        && head.AsSpan().StartsWith("SQLite format 3\0"u8)
        && BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(ApplicationAt)) == SnapshotSchema.ApplicationId;

    private static long ExpectedLength(byte[] head)
    {
        int pageSize = BinaryPrimitives.ReadUInt16BigEndian(head.AsSpan(PageSizeAt));
        return (pageSize == 1 ? 65536L : pageSize) * BinaryPrimitives.ReadUInt32BigEndian(head.AsSpan(PageCountAt));
    }

    private static byte[] Read(string path, out long length)
    {
        if (Directory.Exists(path))
        {
            throw new SnapshotException($"{path}: this is a folder; name the snapshot's file in it.");
        }

        try
        {
            using FileStream file = File.OpenRead(path);
            length = file.Length;
            byte[] head = new byte[Math.Min(HeaderLength, length)];
            file.ReadExactly(head);
            return head;
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new SnapshotException($"{path}: there is no such snapshot; build it with \"budgetbot ingest\".", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"{path}: the snapshot cannot be read ({error.Message}); give this user read access to the file.", error);
        }
    }
}
