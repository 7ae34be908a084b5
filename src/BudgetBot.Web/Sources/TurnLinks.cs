using BudgetBot.Web.Pages;

namespace BudgetBot.Web.Sources;

/// <summary>Links that lead on in what is shown by parts.</summary>
internal static class TurnLinks
{
    /// <summary>Writes them; those that lead nowhere are left out.</summary>
    /// <param name="page">The page.</param>
    /// <param name="what">What is turned: ページ, 行.</param>
    /// <param name="steps">Where each leads, and its words.</param>
    /// <param name="now">Where one is.</param>
    /// <param name="last">The last place; the first is 1.</param>
    /// <param name="address">The address of a place.</param>
    public static async Task Write(Page page, string what, IEnumerable<(int To, string Words)> steps, int now, int last, Func<int, string> address)
    {
        await page.Html($"<nav class=\"turn\" aria-label=\"{what}を移る\">");
        foreach ((int to, string words) in steps.Where(step => step.To >= 1 && step.To <= last && step.To != now))
        {
            await page.Html("<a href=\"");
            await page.Text(address(to));
            await page.Html("\">");
            await page.Text(words);
            await page.Html("</a> ");
        }

        await page.Html("</nav>\n");
    }
}
