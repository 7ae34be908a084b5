using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Access;

/// <summary>Keeps strangers from pages, and tells them so in a sentence.</summary>
/// <param name="callers">Tells who calls.</param>
/// <param name="hasChannels">Whether the bot has credentials: users of Teams follow citations from outside.</param>
internal sealed class PageAccess(CallerAccess callers, bool hasChannels)
{
    /// <summary>A page for programs of this machine and for users whom a trusted proxy names.</summary>
    public RequestDelegate ForCallers(RequestDelegate page) => http => callers.TryIdentify(http, out _, out _) ? page(http) : Refuse(http);

    /// <summary>A page that citations lead to: for whoever reaches a service that has channels, else as <see cref="ForCallers"/>.</summary>
    public RequestDelegate ForReaders(RequestDelegate page) => hasChannels ? page : ForCallers(page);

    private static async Task Refuse(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        http.Response.Headers.CacheControl = "no-store";
        await using Page page = await Page.Begin(http, "このページは見られません");
        await page.Html("<h1>このページは見られません</h1>\n<p>このサービスが動いているコンピューターか、サインインした利用者だけが見られます。</p>\n");
    }
}
