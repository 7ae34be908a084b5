using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>Passes on what an entry really holds, whatever its head says, and stops where it bursts.</summary>
internal sealed class BoundedStream(Stream inner, string name, long packed, IDisposable owner) : Stream
{
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

    public override int Read(byte[] buffer, int offset, int count) => Counted(inner.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Counted(inner.Read(buffer));

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
