using BudgetBot.Facts;
using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Sources;

/// <summary>GET /sources and /sources/{file}: the documents behind the figures, by lines.</summary>
internal static class SourcesEndpoint
{
    // Marks the lines of #L12-L14; a single #L12 is marked by the browser itself, without this script.
    private const string MarkScript = """
        function mark() {
          document.querySelectorAll('li.cited').forEach(line => { line.classList.remove('cited'); line.removeAttribute('aria-current'); });
          const span = /^#L(\d+)(?:-L?(\d+))?$/.exec(location.hash);
          if (!span) return;
          const from = Number(span[1]), to = Math.min(Number(span[2] || from), from + 5000);
          for (let n = from; n <= to; n++) {
            const line = document.getElementById('L' + n);
            line?.classList.add('cited');
            line?.setAttribute('aria-current', 'true');
          }
          document.getElementById('L' + from)?.scrollIntoView({ block: 'center' });
        }
        addEventListener('hashchange', mark);
        mark();
        """;

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
            await page.Html("</small></li>\n");
        }

        await page.Html("</ul>\n");
    }

    /// <summary>The text of one source; 404 for every name that is not in the list.</summary>
    public static async Task Show(HttpContext http, SourcePages pages)
    {
        if (http.Request.RouteValues["file"] is not string file || !pages.TryFind(file, out Source? source))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await using Page missing = await Page.Begin(http, "見つかりません");
            await missing.Html("<h1>この名前の出典はありません</h1>\n<p><a href=\"/sources\">出典の一覧</a></p>\n");
            return;
        }

        await using Page page = await Page.Begin(http, source.Title);
        await page.Html("<h1>");
        await page.Text(source.Title);
        await page.Html("</h1>\n<p class=\"about\">");
        await page.Text($"{source.Publisher}　{source.Date}　{source.Document}");
        await page.Html("　<a href=\"/sources\">出典の一覧</a></p>\n<ol class=\"lines\">\n");
        await WriteLines(page, pages.LinesOf(source));
        await page.Html("</ol>\n");
        await page.Script(MarkScript);
    }

    // Written as they come: a long text is never held as a page.
    private static async Task WriteLines(Page page, IEnumerable<string> lines)
    {
        int number = 0;
        foreach (string line in lines)
        {
            number++;
            await page.Html($"<li id=\"L{number}\"><a href=\"#L{number}\">{number}</a><span>");
            await page.Text(line);
            await page.Html("</span></li>\n");
        }
    }
}
