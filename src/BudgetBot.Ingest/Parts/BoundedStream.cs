using System.IO.Compression;
using System.IO.Hashing;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>
/// Passes on what an entry really holds, whatever its head says, and stops where it bursts. What ends otherwise than the archive says
/// is damaged: the unpacker alone takes a part of an entry for all of it.
/// </summary>
/// <param name="entry">The entry.</param>
/// <param name="name">How messages name it.</param>
/// <param name="owner">What is closed with it.</param>
internal sealed class BoundedStream(ZipArchiveEntry entry, string name, IDisposable owner) : Stream
{
    private readonly Stream inner = entry.Open();
    private readonly long packed = Math.Max(1, entry.CompressedLength);
    private readonly Crc32 checksum = new();
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty)
        {
            return 0;
        }

        int count = Counted(Unpacked(buffer));
        checksum.Append(buffer[..count]);
        return count > 0 || (read == entry.Length && checksum.GetCurrentHashAsUInt32() == entry.Crc32) ? count : throw Damaged(null);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            owner.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Unpacked(Span<byte> buffer)
    {
        try
        {
            return inner.Read(buffer);
        }
        catch (InvalidDataException error)
        {
            throw Damaged(error);
        }
    }

    private SourceException Damaged(Exception? cause)
    {
        const string Sentence = "書庫の中のファイルが壊れています（展開した内容が書庫の目録と合いません）。取得し直してください。";
        return cause is null ? new SourceException(name, 0, Sentence) : new SourceException(name, 0, Sentence, cause);
    }

    private int Counted(int count)
    {
        read += count;
        return read > ArchiveLimits.MostEntryBytes
            ? throw new SourceException(name, 0, $"展開すると大きすぎます（上限{ArchiveLimits.MostEntryBytes}バイト）。分けてください。")
            : read > ArchiveLimits.FreeBytes && read > packed * ArchiveLimits.MostRatio
                ? throw new SourceException(name, 0, $"圧縮率が異常です（{packed}バイトが{read}バイト以上になります）。展開を中止しました。入手元を確かめてください。")
                : count;
    }
}
