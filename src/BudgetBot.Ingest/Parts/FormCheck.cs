using System.Text;
using BudgetBot.Reading.Text;

namespace BudgetBot.Ingest.Parts;

/// <summary>Looks at a source before a reader does: whether it is a file with something in it, and what its first bytes say that it is.</summary>
internal static class FormCheck
{
    private const int HeadBytes = 1_024;
    private const string Pdf = ".pdf";
    private const string Zip = ".zip";
    private static readonly string[] Packed = [Zip, ".xlsx"];
    private static readonly string[] Web = [".html", ".htm", ".xhtml", ".mht", ".mhtml"];
    private static readonly string[] Office = [".doc", ".docx", ".docm", ".ppt", ".pptx", ".odt", ".odp", ".rtf", ".jtd"];
    private static readonly string[] Tables = [".csv", ".xls", ".xlsm", ".xlsb", ".ods"];
    private static readonly string[] WebHeads = ["<!doctype html", "<html", "<script", "<svg"];

    /// <summary>Refuses a file that is none, or that cannot be opened.</summary>
    /// <exception cref="SourceException">It is missing, a folder, a device or empty.</exception>
    public static void CheckFile(SourceFile file)
    {
        var info = new FileInfo(file.FilePath);
        string? fault = Directory.Exists(file.FilePath) ? "ファイルではなくフォルダーです。中のファイルかこのフォルダーを直接指定してください。"
            : !info.Exists || info.ResolveLinkTarget(returnFinalTarget: true) is { Exists: false } ? "ファイルがありません。パスを確かめてください。"
            : info.Length == 0 ? "空のファイルです。取得し直してください。"
            : null;
        if (fault is not null)
        {
            throw new SourceException(file.Document, 0, fault);
        }
    }

    /// <summary>Refuses a part whose form no reader knows, or whose name says another form than its bytes.</summary>
    /// <exception cref="SourceException">It is such a part.</exception>
    public static void Check(SourcePart part)
    {
        string extension = part.Extension;
        string? fault = Web.Contains(extension) ? "HTML は読みません（スクリプトなどを含みうるため）。ページの文章をテキスト（.txt）か PDF で保存し直してください。"
            : Office.Contains(extension) ? $"{extension} は読めません。PDF かテキスト（.txt）で保存し直してください。"
            : Tables.Contains(extension) && extension != ".csv" ? null
            : OfHead(extension, HeadOf(part));
        if (fault is not null)
        {
            throw new SourceException(part.Document, 0, fault);
        }
    }

    private static string? OfHead(string extension, byte[] head) =>
        head.AsSpan().StartsWith("%PDF-"u8) && extension != Pdf ? "名前と中身が違います（中身は PDF です）。名前の終わりを .pdf に直してください。"
        : head.AsSpan().StartsWith("PK\u0003\u0004"u8) && !Packed.Contains(extension) ? "名前と中身が違います（中身は ZIP 書庫か Excel ブックです）。名前の終わりを .zip か .xlsx に直してください。"
        : head.AsSpan().StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0]) ? "名前と中身が違います（中身は古い形式の Office 文書です）。PDF、CSV か .xlsx で保存し直してください。"
        : extension != Pdf && !Packed.Contains(extension) && IsWeb(head) ? "中身は HTML です（スクリプトなどを含みうるため読みません）。ページの文章をテキスト（.txt）か PDF で保存し直してください。"
        : null;

    private static bool IsWeb(byte[] head)
    {
        string text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return Array.Exists(WebHeads, start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
    }

    private static byte[] HeadOf(SourcePart part)
    {
        using Stream bytes = part.Open();
        byte[] head = new byte[HeadBytes];
        return head[..bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
    }
}
