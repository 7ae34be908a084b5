using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetBot.System.Browser;

/// <summary>What the page looks like, to people and to what reads it for them.</summary>
public sealed class ChatLooksTests(Chromium chromium)
{
    private const string Question = "救急医療体制の推進の令和7年度予算案は？";

    [Theory]
    [InlineData(ColorScheme.Light, 1360, 860)]
    [InlineData(ColorScheme.Dark, 1360, 860)]
    [InlineData(ColorScheme.Light, 390, 844)]
    [InlineData(ColorScheme.Dark, 390, 844)]
    public async Task Axe_finds_nothing_serious_on_any_view(ColorScheme scheme, int width, int height)
    {
        string name = $"{(width > 600 ? "desktop" : "phone")}-{(scheme == ColorScheme.Dark ? "dark" : "light")}";
        await using ChatWindow window = await chromium.Open(width, height, scheme);
        await Checked(window, name + "-1-start");
        await window.Ask(Question);
        await Checked(window, name + "-2-answer");
        await window.Ask("救急医療体制の推進の内訳は？");
        await window.Page.WaitForTimeoutAsync(300);
        await Checked(window, name + "-3-table");
        await window.Definitions.Last.ClickAsync();
        await Expect(window.Marked.First).ToBeInViewportAsync();
        await (width > 600 ? Checked(window, name + "-4-source") : window.Shoot(name + "-4-source"));
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_narrow_screen_shows_the_chat_first_and_the_guide_on_demand()
    {
        await using ChatWindow window = await chromium.Open(390, 844);
        ILocator guide = window.Page.Locator("#guide");
        await Expect(guide).ToBeHiddenAsync();
        Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the screen.");
        await window.Page.Locator("#guide-button").ClickAsync();
        await Expect(guide).ToBeVisibleAsync();
        await Checked(window, "phone-light-5-guide");
        int before = await window.Answers.CountAsync();
        await window.Page.Locator(".sample").First.ClickAsync();
        await Expect(guide).ToBeHiddenAsync();
        await window.Answered(before);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task High_contrast_and_paper_show_the_answers()
    {
        await using ChatWindow window = await chromium.Open();
        await window.Ask(Question);
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        await window.Shoot("contrast");
        await window.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None, Media = Media.Print });
        await Expect(window.Answers.Last).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#guide")).ToBeHiddenAsync();
        await Expect(window.Page.GetByPlaceholder("事業名や")).ToBeHiddenAsync();
        await window.Shoot("print");
        Assert.Empty(window.Faults);
    }

    private static async Task Checked(ChatWindow window, string name)
    {
        await window.Shoot(name);
        AxeResult result = await window.Page.RunAxe();
        Assert.Empty(result.Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{name}: {violation.Id} {violation.Help}: {string.Join(" ; ", violation.Nodes.Select(node => node.Html))}"));
    }
}
