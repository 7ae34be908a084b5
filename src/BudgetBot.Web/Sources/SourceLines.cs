using System.Buffers;
using System.Text.Encodings.Web;

namespace BudgetBot.Web.Sources;

/// <summary>
/// Writes a text as numbered lines of HTML, in pieces: neither a long text nor a long line is ever held whole. Lines end at LF, as in
/// citations; a CR before it is dropped.
/// </summary>
internal sealed class SourceLines(TextWriter html, HtmlEncoder encoder)
{
    private const int PieceLength = 16 * 1024;

    /// <summary>Writes all lines of a text.</summary>
    public async Task Write(TextReader text)
    {
        char[] piece = ArrayPool<char>.Shared.Rent(PieceLength);
        try
        {
            int number = 0;
            bool open = false;
            int kept = 0;
            while (true)
            {
                int read = await text.ReadAsync(piece.AsMemory(kept, piece.Length - kept));
                int length = kept + read;
                int usable = read == 0 ? length : UsableLength(piece.AsSpan(0, length));
                (number, open) = await WritePiece(piece.AsMemory(0, usable), number, open);
                kept = length - usable;
                piece.AsSpan(usable, kept).CopyTo(piece);
                if (read == 0)
                {
                    break;
                }
            }

            if (open)
            {
                await html.WriteAsync("</span></li>\n");
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(piece);
        }
    }

    // Half a surrogate pair, and a CR whose LF may follow, wait for the next piece.
    private static int UsableLength(ReadOnlySpan<char> piece) =>
        piece.Length > 0 && (char.IsHighSurrogate(piece[^1]) || piece[^1] == '\r') ? piece.Length - 1 : piece.Length;

    private async Task<(int Number, bool Open)> WritePiece(ReadOnlyMemory<char> piece, int number, bool open)
    {
        while (!piece.IsEmpty)
        {
            if (!open)
            {
                number++;
                await html.WriteAsync($"<li id=\"L{number}\"><a href=\"#L{number}\">{number}</a><span>");
            }

            int end = piece.Span.IndexOf('\n');
            ReadOnlyMemory<char> line = end < 0 ? piece : piece[..end];
            await html.WriteAsync(encoder.Encode((end >= 0 ? line.TrimEnd('\r') : line).ToString()));
            open = end < 0;
            if (!open)
            {
                await html.WriteAsync("</span></li>\n");
            }

            piece = end < 0 ? ReadOnlyMemory<char>.Empty : piece[(end + 1)..];
        }

        return (number, open);
    }
}
