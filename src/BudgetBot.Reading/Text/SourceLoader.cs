using System.Text;

namespace BudgetBot.Reading.Text;

/// <summary>Turns the bytes of a file into a <see cref="SourceText"/>, or says in one sentence why it cannot be read and what to do.</summary>
public static class SourceLoader
{
    /// <summary>The most bytes that a text source may have: a budget paper has less than a megabyte, a book of a thousand pages four.</summary>
    public const int MostBytes = 16 * 1024 * 1024;

    /// <summary>The most characters of one line; a longer one is no text with lines.</summary>
    public const int MostLineCharacters = 200_000;

    private const int ScrambledShare = 50;
    private const int FewestScrambled = 20;

    /// <summary>Reads a text file (UTF-8, with or without a byte order mark).</summary>
    /// <param name="path">The file.</param>
    /// <returns>The text under the file's own name.</returns>
    /// <exception cref="SourceException">The file cannot be used as a source.</exception>
    public static SourceText Load(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                throw new SourceException(name, 0, "ファイルがありません。パスを確かめてください。");
            }

            CheckSize(name, file.Length);
            return Decode(name, File.ReadAllBytes(path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(name, 0, $"開けません（{error.Message}）。アクセス権と、他のプログラムが使っていないかを確かめてください。", error);
        }
    }

    /// <summary>Reads the bytes of a text source.</summary>
    /// <param name="name">The file name that citations use.</param>
    /// <param name="bytes">The bytes of the file.</param>
    /// <exception cref="SourceException">The bytes cannot be used as a source.</exception>
    public static SourceText Decode(string name, byte[] bytes)
    {
        if (bytes.Length == 0)
        {
            throw new SourceException(name, 0, "空のファイルです。取得し直してください。");
        }

        CheckSize(name, bytes.Length);
        int nul = Array.IndexOf(bytes, (byte)0);
        if (nul >= 0)
        {
            throw new SourceException(name, LineOf(bytes, nul), $"テキストではありません（{nul}バイト目に NUL）。テキストを取り出してから渡してください。");
        }

        string text = Utf8(name, bytes);
        CheckLines(name, text);
        CheckScript(name, text);
        return new SourceText(name, text);
    }

    private static void CheckSize(string name, long bytes)
    {
        if (bytes > MostBytes)
        {
            throw new SourceException(name, 0, $"大きすぎます（{bytes}バイト、上限{MostBytes}バイト）。文書ごとに分けてください。");
        }
    }

    private static string Utf8(string name, byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException error)
        {
            int at = Math.Max(0, error.Index);
            string looks = ShiftJis.Fits(bytes) ? "Shift_JIS（cp932）のようです。" : string.Empty;
            throw new SourceException(name, LineOf(bytes, at), $"UTF-8 ではありません（{at}バイト目）。{looks}UTF-8 で保存し直してください。", error);
        }
    }

    private static void CheckLines(string name, string text)
    {
        int line = 1;
        int from = 0;
        while (from < text.Length)
        {
            int end = text.IndexOf('\n', from);
            end = end < 0 ? text.Length : end;
            if (end - from > MostLineCharacters)
            {
                throw new SourceException(name, line, $"1行が長すぎます（{end - from}文字、上限{MostLineCharacters}文字）。改行のあるテキストにしてください。");
            }

            from = end + 1;
            line++;
        }

        if (line > ReadingLimits.MostEntries)
        {
            throw ReadingLimits.TooLarge(name, ReadingLimits.MostEntries);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new SourceException(name, 0, "空白だけのファイルです。取得し直してください。");
        }
    }

    /// <summary>Fonts without a character map come out of a PDF as rare ideographs (の as 䛾): such text would be indexed as nonsense.</summary>
    private static void CheckScript(string name, string text)
    {
        int rare = text.Count(c => c is >= '\u3400' and <= '\u4DBF');
        if (rare < FewestScrambled || rare * ScrambledShare < text.Length)
        {
            return;
        }

        int first = text.AsSpan().IndexOfAnyInRange('\u3400', '\u4DBF');
        int line = 1 + text.AsSpan(0, first).Count('\n');
        throw new SourceException(name, line, $"文字化けしています（CJK 拡張A の文字が{rare}字）。PDF から文字コードを直して取り出し直してください。");
    }

    private static int LineOf(byte[] bytes, int at) => 1 + bytes.AsSpan(0, at).Count((byte)'\n');
}
