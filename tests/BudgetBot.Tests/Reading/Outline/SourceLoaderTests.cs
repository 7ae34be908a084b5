using System.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Tests.Reading.Outline;

public class SourceLoaderTests
{
    [Fact]
    public void Utf8_is_read_with_or_without_a_byte_order_mark()
    {
        Assert.Equal("予算", SourceLoader.Decode("a.txt", Encoding.UTF8.GetBytes("予算\n"))[1].Text);
        Assert.Equal("予算", SourceLoader.Decode("a.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("予算\r\n")])[1].Text);
    }

    [Fact]
    public void An_empty_file_is_said_to_be_empty() => Refused([], "a.txt: 空のファイル");

    [Fact]
    public void A_file_of_blanks_is_refused() => Refused("  \n\n"u8.ToArray(), "空白だけ");

    [Fact]
    public void A_binary_file_is_refused_with_its_line() => Refused([(byte)'a', (byte)'\n', 0, 1], "a.txt:2: テキストではありません（2バイト目に NUL）");

    [Fact]
    public void Shift_jis_is_named() => Refused([(byte)'\n', 0x97, 0x5C, 0x8E, 0x5A, 0x88, 0xC4], "a.txt:2: UTF-8 ではありません（1バイト目）。Shift_JIS");

    [Fact]
    public void Other_encodings_are_refused_without_a_guess() => Assert.DoesNotContain("Shift_JIS", Refused([0xFF, 0xFE, 0x41], "UTF-8 ではありません"), StringComparison.Ordinal);

    [Fact]
    public void Remapped_glyphs_are_no_text() => Refused(Encoding.UTF8.GetBytes("表題\n" + string.Concat(Enumerable.Repeat("医療䛾推進䛻", 30))), "a.txt:2: 文字化け");

    [Fact]
    public void One_endless_line_is_refused() => Refused(Encoding.ASCII.GetBytes("x\n" + new string('a', SourceLoader.MostLineCharacters + 1)), "a.txt:2: 1行が長すぎます");

    [Fact]
    public void A_file_that_is_not_there_is_named() =>
        Assert.StartsWith("missing.txt: ファイルがありません", Assert.Throws<SourceException>(() => SourceLoader.Load("/nowhere/missing.txt")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_huge_file_is_refused_before_it_is_read()
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            using (FileStream file = File.Create(path))
            {
                file.SetLength(200L * 1024 * 1024);
            }

            Assert.Contains("大きすぎます", Assert.Throws<SourceException>(() => SourceLoader.Load(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Refused(byte[] bytes, string says)
    {
        string message = Assert.Throws<SourceException>(() => SourceLoader.Decode("a.txt", bytes)).Message;
        Assert.Contains(says, message, StringComparison.Ordinal);
        return message;
    }
}
