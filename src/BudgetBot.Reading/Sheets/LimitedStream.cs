using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Sheets;

/// <summary>Passes on no more bytes than a part of a workbook says that it has.</summary>
internal sealed class LimitedStream(Stream inner, long most, string name) : Stream
{
    private long read;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => most;

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int got = inner.Read(buffer, offset, count);
        read += got;
        return read <= most ? got : throw new SourceException(name, 0, "ブックの部品が、書かれている大きさを超えています。入手元を確かめてください。");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
