using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace BudgetBot.System.Browser;

/// <summary>The chat page with the real Web Chat in a real browser.</summary>
public sealed class ChatPageTests(Chromium chromium)
{
    private const string Question = "救急医療体制の推進の令和7年度予算案は？";

    [Fact]
    public async Task A_question_is_answered_and_its_citation_opens_the_marked_lines_beside_the_chat()
    {
        await using ChatWindow window = await chromium.Open();
        await window.Ask(Question);
        await Expect(window.Answers.Last).ToContainTextAsync("836百万円");

        await window.Definitions.First.ClickAsync();
        await Expect(window.Pane).ToBeVisibleAsync();
        await Expect(window.Marked.First).ToBeInViewportAsync();
        await Expect(window.Marked.First).ToContainTextAsync("８３６百万円");
        await Expect(window.Page.Locator("#pane-title")).ToBeFocusedAsync();
        await window.Page.Keyboard.PressAsync("Escape");
        await Expect(window.Pane).ToBeHiddenAsync();
        await Expect(window.Definitions.First).ToBeFocusedAsync();
        Assert.Single(window.Page.Context.Pages);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_button_of_the_card_opens_the_source_in_the_pane()
    {
        await using ChatWindow window = await chromium.Open();
        await window.Ask(Question);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "出典を表示" }).First.ClickAsync();
        await Expect(window.Marked.First).ToContainTextAsync("８３６百万円");
        Assert.Single(window.Page.Context.Pages);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task A_suggested_action_is_asked_and_answered()
    {
        await using ChatWindow window = await chromium.Open();
        await window.Ask(Question);
        int before = await window.Answers.CountAsync();
        await window.Page.Locator(".webchat__suggested-actions").GetByRole(AriaRole.Button, new() { Name = "前年度と比べる" }).ClickAsync();
        await window.Answered(before);
        await Expect(window.Answers.Last).ToContainTextAsync("178百万円");
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Every_sample_question_is_answered_with_the_keyboard_alone()
    {
        await using ChatWindow window = await chromium.Open();
        ILocator samples = window.Page.Locator(".sample");
        int count = await samples.CountAsync();
        Assert.True(count >= 8, $"{count} samples");
        for (int i = 0; i < count; i++)
        {
            int before = await window.Answers.CountAsync();
            await samples.Nth(i).FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
            await window.Answered(before);
            await Expect(window.Answers.Last).ToContainTextAsync("出典");
        }

        await Expect(window.Page.GetByPlaceholder("事業名や")).ToBeFocusedAsync();
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Thumbs_reach_the_service_with_the_answer_that_they_are_about()
    {
        await using ChatWindow window = await chromium.Open();
        await window.Ask(Question);
        IRequest posted = await window.Page.RunAndWaitForRequestAsync(
            () => window.Page.GetByRole(AriaRole.Button, new() { Name = "役に立った", Exact = true }).ClickAsync(),
            request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));
        JsonNode activity = JsonNode.Parse(posted.PostData!)!;

        Assert.Equal("event", (string?)activity["type"]);
        Assert.Equal("webchat:activity-status/feedback", (string?)activity["name"]);
        Assert.Equal("LikeAction", (string?)activity["value"]!["@type"]);
        Assert.Contains('|', (string)activity["replyToId"]!);
        Assert.Equal(200, (await posted.ResponseAsync())!.Status);
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task The_chat_goes_on_after_its_socket_dropped()
    {
        IWebSocketRoute? line = null;
        int opened = 0;
        await using ChatWindow window = await chromium.Open(before: page => page.RouteWebSocketAsync("**/stream*", socket =>
        {
            opened++;
            line = socket;
            socket.ConnectToServer();
        }));
        await window.Ask(Question);
        await line!.CloseAsync();
        await window.Ask("それの前年度は？");
        await Expect(window.Answers.Last).ToContainTextAsync("658百万円");
        Assert.Equal(2, opened);
        Assert.Equal(3, await window.Answers.CountAsync());
        Assert.Empty(window.Faults);
    }

    [Fact]
    public async Task Where_no_socket_gets_through_the_same_chat_goes_on_by_polling()
    {
        await using ChatWindow window = await chromium.Open(before: page => page.RouteWebSocketAsync("**/stream*", socket => socket.CloseAsync()));
        await window.Ask(Question);
        await Expect(window.Answers.Last).ToContainTextAsync("836百万円");
        Assert.Equal("polling", await window.Page.Locator("body").GetAttributeAsync("data-connection"));
        Assert.Equal(2, await window.Answers.CountAsync());
        Assert.Empty(window.Faults);
    }
}
