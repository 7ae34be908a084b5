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
            string remedy = schema > SnapshotSchema.Version ? "作成した新しい版の BudgetBot を使うか、budgetbot ingest で作り直してください" : "budgetbot ingest で作り直してください";
            throw new SnapshotException($"{path}: スナップショットの形式は第{schema}版で、この BudgetBot が読めるのは第{SnapshotSchema.Version}版です。{remedy}。");
        }

        if (new FileInfo(path).Length != ExpectedLength(head))
        {
            throw Damaged(path, "長さがヘッダーと違います");
        }
    }

    /// <summary>Refuses what is no snapshot of any schema.</summary>
    /// <returns>The first bytes of the file.</returns>
    /// <exception cref="SnapshotException">The file is missing, empty or foreign.</exception>
    public static byte[] CheckKind(string path)
    {
        byte[] head = Read(path, out long length);
        return length == 0 ? throw new SnapshotException($"{path}: 空のファイルです。budgetbot ingest で作り直してください。")
            : IsSnapshot(head) ? head
            : throw new SnapshotException($"{path}: BudgetBot のスナップショットではありません。別のファイルを指定するか、budgetbot ingest で作ってください。");
    }

    /// <summary>Whether a file may be replaced by a new snapshot: it is missing, empty, or a snapshot of any schema, damaged or not.</summary>
    /// <exception cref="SnapshotException">The file cannot be read.</exception>
    public static bool MayReplace(string path) => !File.Exists(path) || IsSnapshot(Read(path, out long length)) || length == 0;

    /// <summary>The error for a file that no longer holds what was written.</summary>
    public static SnapshotException Damaged(string path, string why, Exception? cause = null)
    {
        string message = $"{path}: スナップショットが壊れています（{why}）。ファイルを削除し、budgetbot ingest で作り直してください。";
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
            throw new SnapshotException($"{path}: これはフォルダーです。中のスナップショットのファイルを指定してください。");
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
            throw new SnapshotException($"{path}: スナップショットがありません。budgetbot ingest で作ってください。", error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SnapshotException($"{path}: スナップショットを読めません（{error.Message}）。読み取りの権限を確かめてください。", error);
        }
    }
}
