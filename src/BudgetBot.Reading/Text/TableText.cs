using System.Text;

namespace BudgetBot.Reading.Text;

/// <summary>Opens the text of a CSV file: UTF-8 with or without a mark, or cp932 as Japanese spreadsheet programs write it.</summary>
public static class TableText
{
    private const int Cp932 = 932;

    /// <summary>A reader over bytes that can be opened twice: once to tell the encoding, once to read.</summary>
    /// <param name="name">The file name, for messages.</param>
    /// <param name="open">Opens the bytes.</param>
    /// <exception cref="SourceException">The bytes are in neither encoding, or are no text.</exception>
    public static TextReader Open(string name, Func<Stream> open) => new StreamReader(open(), EncodingOf(name, open), detectEncodingFromByteOrderMarks: true);

    private static Encoding EncodingOf(string name, Func<Stream> open)
    {
        foreach (Encoding encoding in new[] { new UTF8Encoding(false, true), Japanese() })
        {
            if (Fits(name, open, encoding))
            {
                return encoding;
            }
        }

        throw new SourceException(name, 0, "文字コードが UTF-8 でも Shift_JIS（cp932）でもありません。UTF-8 で保存し直してください。");
    }

    private static bool Fits(string name, Func<Stream> open, Encoding encoding)
    {
        using var reader = new StreamReader(open(), encoding, detectEncodingFromByteOrderMarks: false);
        char[] buffer = new char[65_536];
        try
        {
            for (int read = reader.Read(buffer, 0, buffer.Length); read > 0; read = reader.Read(buffer, 0, buffer.Length))
            {
                if (Array.IndexOf(buffer, '\0', 0, read) >= 0)
                {
                    throw new SourceException(name, 0, "テキストではありません（NUL があります）。CSV で保存し直してください。");
                }
            }

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Japanese()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding(Cp932, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
