using System.Diagnostics.CodeAnalysis;
using BudgetBot.Records;
using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Answers;

/// <summary>
/// GET /answers/{id}: the page of an answer, for those who may chat. GET /answers/{id}.csv and .xlsx: its rows, for who has a signed link.
/// </summary>
/// <param name="archive">The kept answers; null where none is kept.</param>
/// <param name="links">Signs and checks links.</param>
/// <param name="log">Where a file that cannot be read is reported.</param>
internal sealed partial class AnswersEndpoint(AnswerArchive? archive, FileLinks links, ILogger<AnswersEndpoint> log)
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>The page.</summary>
    public async Task Show(HttpContext http)
    {
        (KeptAnswer? answer, bool readable) = Find(http);
        if (answer is null)
        {
            await Missing(http, readable);
            return;
        }

        http.Response.Headers.CacheControl = "no-store";
        await using Page page = await Page.Begin(http, answer.Question);
        await Write(new AnswerPage(page), answer);
    }

    /// <summary>The rows as CSV.</summary>
    public Task Csv(HttpContext http) => Download(http, FileForms.Csv, CsvType, CsvFile.Write);

    /// <summary>The rows as an Excel workbook.</summary>
    public Task Xlsx(HttpContext http) => Download(http, FileForms.Xlsx, XlsxType, XlsxFile.Write);

    private async Task Write(AnswerPage page, KeptAnswer answer)
    {
        await page.Head(answer);
        bool today = archive!.IsOfToday(answer);
        KeptAnswer? now = today ? null : archive.Today(answer);
        if (now is not null)
        {
            await page.Changes(AnswerChanges.Between(answer, now));
            await page.Title("いまの回答");
            await page.Body(now, linked: true);
            await page.Title("当時の回答");
        }
        else if (!today)
        {
            await page.NotAgain();
        }

        await page.Body(answer, linked: today);
        await page.Tools(links.Files(answer.Id));
    }

    private async Task Download(HttpContext http, string form, string type, Func<KeptAnswer, byte[]> write)
    {
        string id = http.Request.RouteValues["id"] as string ?? string.Empty;
        if (!links.IsGood(id, form, http.Request.Query["until"], http.Request.Query["sig"]))
        {
            await Say(http, StatusCodes.Status403Forbidden, "このリンクは使えません", "リンクの期限が過ぎたか、アドレスが正しくありません。もう一度質問するか、回答のページを開き直して、新しいリンクを使ってください。");
            return;
        }

        (KeptAnswer? answer, bool readable) = Find(http);
        if (answer is null)
        {
            await Missing(http, readable);
            return;
        }

        byte[] file = write(answer);
        http.Response.ContentType = type;
        http.Response.ContentLength = file.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"budgetbot-{answer.Id}.{form}\"";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.CacheControl = "no-store";
        await http.Response.Body.WriteAsync(file);
    }

    [SuppressMessage("Performance", "CA1873", Justification = "A file that cannot be read is no hot path.")]
    private (KeptAnswer? Answer, bool Readable) Find(HttpContext http)
    {
        try
        {
            return (archive?.Find(http.Request.RouteValues["id"] as string ?? string.Empty), true);
        }
        catch (RecordException problem)
        {
            LogUnreadable(log, problem.Message);
            return (null, false);
        }
    }

    private static Task Missing(HttpContext http, bool readable) => readable
        ? Say(http, StatusCodes.Status404NotFound, "この番号の回答はありません", "番号が違うか、保存の期間が過ぎて削除されています。もう一度質問すると、新しい回答が得られます。")
        : Say(http, StatusCodes.Status503ServiceUnavailable, "回答の控えを読めません", "しばらくしてから開き直してください。続く場合は、このサービスの管理者に知らせてください。");

    private static async Task Say(HttpContext http, int status, string title, string words)
    {
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        await using Page page = await Page.Begin(http, title);
        await page.Html("<h1>");
        await page.Text(title);
        await page.Html("</h1>\n<p>");
        await page.Text(words);
        await page.Html("</p>\n");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Kept answers cannot be read. {Problem}")]
    private static partial void LogUnreadable(ILogger log, string problem);
}
