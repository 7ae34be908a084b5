using BudgetBot.Answers;
using BudgetBot.Channels.Turns;

namespace BudgetBot.Web.Pages;

/// <summary>GET /: what this is and what can be asked.</summary>
internal static class StartPage
{
    /// <summary>Answers the request.</summary>
    public static async Task Show(HttpContext http, Brain brain)
    {
        await using Page page = await Page.Begin(http, "BudgetBot");
        await page.Html("<h1>BudgetBot</h1>\n<p>公的予算の資料にある数字を、出典の行とともにお答えします。資料にないことにはお答えしません。</p>\n"
            + "<p>Bot Framework Emulator から <code>/api/messages</code> に接続して、たとえば次のように質問できます。</p>\n<ul class=\"samples\">\n");
        foreach (NextStep sample in brain.Greet().NextSteps)
        {
            await page.Html("<li>");
            await page.Text(sample.Says);
            await page.Html("</li>\n");
        }

        await page.Html("</ul>\n<p><a href=\"/sources\">出典の一覧</a></p>\n");
    }
}
