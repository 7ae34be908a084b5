using System.Globalization;
using BudgetBot.Reading.Text;

namespace BudgetBot.Reading.Pdf;

/// <summary>
/// Reads PDF files through poppler's tools, or says in one sentence why one cannot be read and what to do. Password, broken, scanned
/// and garbled files are told apart.
/// </summary>
public static class PdfLoader
{
    private const string Suffix = ".pdf";

    /// <summary>Whether a file is named as a PDF.</summary>
    public static bool IsPdf(string path) => path.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The document; pages that cannot be used are among its omissions.</returns>
    /// <exception cref="SourceException">The file cannot be used as a source.</exception>
    public static PdfDocument Load(string path)
    {
        string name = Path.GetFileName(path);
        try
        {
            CheckFile(name, path);
            CheckPages(name, Info(path));
            List<PdfPage> pages = PdfTool.Run("pdftotext", ["-q", "-bbox", "-enc", "UTF-8"], path, ["-"], output => WordReader.Read(name, output));
            return Checked(name, path, pages);
        }
        catch (PdfToolException error)
        {
            throw new SourceException(name, 0, Sentence(error), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new SourceException(name, 0, $"開けません（{error.Message}）。アクセス権と、他のプログラムが使っていないかを確かめてください。", error);
        }
    }

    private static void CheckFile(string name, string path)
    {
        var file = new FileInfo(path);
        string? fault = !file.Exists ? "ファイルがありません。パスを確かめてください。"
            : file.Length == 0 ? "空のファイルです。取得し直してください。"
            : file.Length > PdfLimits.MostBytes ? $"大きすぎます（{file.Length}バイト、上限{PdfLimits.MostBytes}バイト）。文書ごとに分けてください。"
            : !HasHead(path) ? "PDF ではありません（先頭に %PDF がありません）。取得し直してください。"
            : null;
        if (fault is not null)
        {
            throw new SourceException(name, 0, fault);
        }
    }

    /// <summary>Readers accept the mark within the first kilobyte.</summary>
    private static bool HasHead(string path)
    {
        Span<byte> head = stackalloc byte[1024];
        using FileStream file = File.OpenRead(path);
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        return head[..read].IndexOf("%PDF"u8) >= 0;
    }

    private static Dictionary<string, string> Info(string path) => PdfTool.Run("pdfinfo", ["-enc", "UTF-8"], path, [], output =>
    {
        using var reader = new StreamReader(output);
        return reader.ReadToEnd().Split('\n').Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2)
            .GroupBy(parts => parts[0].Trim(), StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First()[1].Trim(), StringComparer.Ordinal);
    });

    private static void CheckPages(string name, Dictionary<string, string> info)
    {
        bool known = int.TryParse(info.GetValueOrDefault("Pages"), NumberStyles.None, CultureInfo.InvariantCulture, out int pages);
        if (!known || pages == 0)
        {
            throw new SourceException(name, 0, "壊れた PDF です（ページがありません）。取得し直してください。");
        }

        if (pages > PdfLimits.MostPages)
        {
            throw new SourceException(name, 0, $"ページが多すぎます（{pages}ページ、上限{PdfLimits.MostPages}ページ）。文書を分けてください。");
        }
    }

    private static PdfDocument Checked(string name, string path, List<PdfPage> pages)
    {
        PdfPage? huge = pages.Find(page => Math.Max(page.Width, page.Height) > PdfLimits.MostPoints * PdfWord.Point);
        if (huge is not null)
        {
            throw new SourceException(name, 0, $"{huge.Number}ページが大きすぎます（上限は一辺{PdfLimits.MostPoints}ポイント）。用紙の大きさを直してください。");
        }

        foreach (PdfPage page in pages.Where(page => GlyphCheck.IsGarbled(page.Words)))
        {
            page.Reject(PageHealth.Garbled);
        }

        if (pages.Exists(page => page.Health == PageHealth.Empty))
        {
            IReadOnlySet<int> pictures = PageImages.Find(path);
            pages.FindAll(page => page.Health == PageHealth.Empty && pictures.Contains(page.Number)).ForEach(page => page.Reject(PageHealth.Scanned));
        }

        string? fault = pages.Exists(page => page.Health == PageHealth.Sound) ? null
            : pages.Exists(page => page.Health == PageHealth.Garbled) ? "文字化けしています（文字コードのないフォントの PDF です）。文字コード付きで作り直すか、OCR をかけてから渡してください。"
            : pages.Exists(page => page.Health == PageHealth.Scanned) ? "文字のない PDF です（スキャンした画像だけです）。OCR をかけてから渡してください。"
            : "何も印刷されていない PDF です。取得し直してください。";
        if (fault is not null)
        {
            throw new SourceException(name, 0, fault);
        }

        PageNumbers.Find(pages);
        return new PdfDocument(name, pages);
    }

    private static string Sentence(PdfToolException error) => error.Fault switch
    {
        PdfToolFault.Missing => "PDF を読むには poppler のツール（pdfinfo、pdftotext）が必要です。poppler-utils を入れてください（例: apt-get install poppler-utils）。",
        PdfToolFault.TooLong => $"読み取りに{PdfLimits.MostTime.TotalSeconds:0}秒より長くかかるため、やめました。文書を分けるか、作り直してください。",
        PdfToolFault.TooMuchMemory => "読み取りに必要なメモリが上限を超えるため、やめました。文書を分けるか、作り直してください。",
        PdfToolFault.TooMuchOutput => "取り出される文字が多すぎるため、やめました。文書を分けてください。",
        _ when error.Message.Contains("Incorrect password", StringComparison.Ordinal) => "パスワードのかかった PDF です。パスワードを外したものを渡してください。",
        _ => "壊れた PDF です（PDF の構造を読めません）。取得し直してください。",
    };
}
