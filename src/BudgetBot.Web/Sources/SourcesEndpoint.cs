using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using BudgetBot.Facts;
using BudgetBot.Snapshot;
using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Sources;

/// <summary>GET /sources and what is below it: the documents behind the figures, with the cited places marked, and the record of their reading.</summary>
internal static class SourcesEndpoint
{
    private const int MostDigits = 6;

    /// <summary>The list of sources.</summary>
    public static async Task List(HttpContext http, SourcePages pages)
    {
        await using Page page = await Page.Begin(http, "出典の一覧");
        await page.Html("<h1>出典の一覧</h1>\n<ul class=\"sources\">\n");
        foreach (Source source in pages.All)
        {
            await page.Html($"<li><a href=\"/sources/{Uri.EscapeDataString(source.Document)}\">");
            await page.Text(source.Title);
            await page.Html("</a><br><small>");
            await page.Text($"{source.Publisher}　{source.Date}　{source.Terms}");
            await page.Html("</small>");
            if (pages.Report?.Invoke(source) is { } report)
            {
                await ReportView.Summary(page, report, $"/sources/{Uri.EscapeDataString(source.Document)}/report");
            }

            await page.Html("</li>\n");
        }

        await page.Html("</ul>\n");
    }

    /// <summary>The text of one source; 404 for every name and place that is not there.</summary>
    public static async Task Show(HttpContext http, SourcePages pages)
    {
        if (!TryFind(http, pages, out Source? source))
        {
            await Missing(http, "この名前の出典はありません");
            return;
        }

        SourceBody body = pages.BodyOf(source);
        if (SourceWindow.Of(body, http.Request.Query) is not { } window)
        {
            await Missing(http, "この出典にその場所はありません");
            return;
        }

        await using Page page = await Page.Begin(http, source.Title, ownImages: body.Pages.Count > 0);
        await Head(page, source, pages);
        await new SourceView(page, source, body).Write(window, pages.Copy(source) is not null);
        await page.Script(SourceScript.Text);
    }

    /// <summary>The image of a page; 404 for what is not there or cannot be drawn.</summary>
    public static async Task Image(HttpContext http, SourcePages pages, PageImages images)
    {
        http.Response.Headers.XContentTypeOptions = "nosniff";
        byte[]? image = TryFind(http, pages, out Source? source) && PageNumber(http) is { } number && pages.Copy(source) is { } copy
            && pages.BodyOf(source).Pages.Any(page => page.Number == number)
            ? await images.Of(copy, source.Sha256, number, http.RequestAborted)
            : null;
        if (image is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            http.Response.Headers.CacheControl = "no-store";
            return;
        }

        http.Response.ContentType = "image/png";
        http.Response.ContentLength = image.Length;
        http.Response.Headers.CacheControl = "private, max-age=3600";
        await http.Response.Body.WriteAsync(image, http.RequestAborted);
    }

    /// <summary>The record of a source's reading; 404 for what is not there.</summary>
    public static async Task Report(HttpContext http, SourcePages pages)
    {
        if (!TryFind(http, pages, out Source? source) || pages.Report?.Invoke(source) is not { } report)
        {
            await Missing(http, "この名前の出典はありません");
            return;
        }

        if (ReportPart.Of(report, http.Request.Query) is not { } part)
        {
            await Missing(http, "この記録にその部分はありません");
            return;
        }

        await using Page page = await Page.Begin(http, "読み取りの記録 " + source.Title);
        await new ReportView(page, source, pages).Write(report, part);
    }

    private static bool TryFind(HttpContext http, SourcePages pages, [NotNullWhen(true)] out Source? source)
    {
        source = null;
        return http.Request.RouteValues["file"] is string file && pages.TryFind(file, out source);
    }

    private static int? PageNumber(HttpContext http) => AddressNumber.Of(http.Request.RouteValues["page"] as string, MostDigits);

    private static async Task Head(Page page, Source source, SourcePages pages)
    {
        await page.Html("<h1>");
        await page.Text(source.Title);
        await page.Html("</h1>\n<p class=\"about\">");
        await page.Text($"{source.Publisher}　{source.Date}　{source.Document}");
        if (pages.Report is not null)
        {
            await page.Html($"　<a href=\"{Uri.EscapeDataString(source.Document)}/report\">読み取りの記録</a>");
        }

        await page.Html("　<a href=\"/sources\">出典の一覧</a></p>\n");
    }

    private static async Task Missing(HttpContext http, string words)
    {
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        await using Page missing = await Page.Begin(http, "見つかりません");
        await missing.Html("<h1>");
        await missing.Text(words);
        await missing.Html("</h1>\n<p><a href=\"/sources\">出典の一覧</a></p>\n");
    }
}
