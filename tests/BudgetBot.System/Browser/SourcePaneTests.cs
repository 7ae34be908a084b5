using BudgetBot.System.Web.Sources;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetBot.System.Browser;

/// <summary>Citations of pages and cells in the pane beside the chat.</summary>
public sealed class SourcePaneTests(Chromium chromium)
{
    [Fact]
    public async Task A_citation_of_a_PDF_opens_the_page_image_with_its_box()
    {
        await using Library library = await Library.Start();
        await library.Parts.Bundle.Settled;
        await using ChatWindow window = await chromium.Open(service: library.Bot.Http.BaseAddress);
        Task<IResponse> image = window.Page.WaitForResponseAsync(response => response.Url.Contains("/pages/2.png", StringComparison.Ordinal));
        await window.Ask("一般管理費の令和8年度当初予算は？");
        await window.Definitions.First.ClickAsync();
        IFrameLocator pane = window.Page.FrameLocator("#pane-frame");

        Assert.Equal((200, "image/png"), ((await image).Status, (await image).Headers["content-type"]));
        await Expect(pane.Locator("#box")).ToBeInViewportAsync();
        await Expect(pane.Locator("#no-image")).ToBeHiddenAsync();
        await Expect(window.Marked.First).ToContainTextAsync("52,000");
        await Expect(window.Page.Locator("#pane-place")).ToHaveTextAsync("PDF 2枚目に印を付けています");
        await window.Shoot("source-page");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_citation_of_a_table_opens_its_rows_with_the_cell_marked()
    {
        await using Library library = await Library.Start();
        await library.Parts.Bundle.Settled;
        await using ChatWindow window = await chromium.Open(service: library.Bot.Http.BaseAddress);
        await window.Ask("事業100号の令和8年度当初予算は？");
        await window.Definitions.First.ClickAsync();
        ILocator cell = window.Page.FrameLocator("#pane-frame").Locator("td.cited");

        await Expect(cell).ToHaveTextAsync("1100");
        await Expect(cell).ToBeInViewportAsync();
        await Expect(window.Page.Locator("#pane-place")).ToHaveTextAsync("シート「主要事業」の B101に印を付けています");
        await window.Shoot("source-cell");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_fragment_alone_finds_its_page_its_row_and_its_part_of_a_long_text()
    {
        await using Library library = await Library.Start();
        await library.Parts.Bundle.Settled;
        await using ChatWindow window = await chromium.Open(service: library.Bot.Http.BaseAddress);
        IPage page = window.Page;
        string service = library.Bot.Http.BaseAddress!.ToString().TrimEnd('/');

        await page.GotoAsync(service + Library.Address(Library.Book, "#page=3&box=35,130,180,140"));
        await Expect(page.Locator("li.cited").First).ToContainTextAsync("30,000");
        await page.GotoAsync(service + Library.Address(Library.Sheet, "#sheet=主要事業&cell=B101"));
        await Expect(page.Locator("td.cited")).ToHaveTextAsync("1100");
        await page.GotoAsync(service + Library.Address(Library.Long, "#L8999-L9000"));
        await Expect(page.Locator("li.cited")).ToHaveCountAsync(2);
        await page.GotoAsync(service + Library.Address(Library.Long, "#sheet=x&cell=B1"));
        Assert.Contains("見つかりません", await page.TitleAsync(), StringComparison.Ordinal);
    }
}
