using System.Collections.Concurrent;
using BudgetBot.Tests.House;
using Microsoft.Playwright;

namespace BudgetBot.System.Browser;

/// <summary>The chat page as a user has it open. What a user must never meet is noted: errors, breaches of the policy, requests to other hosts.</summary>
public sealed class ChatWindow : IAsyncDisposable
{
    private const string Settled = """
        () => new Promise(done => {
          let timer = setTimeout(done, 400);
          new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(done, 400); })
            .observe(document.getElementById('chat'), { subtree: true, childList: true });
        })
        """;

    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> faults = new();

    private ChatWindow(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    public IPage Page { get; }

    /// <summary>What has gone wrong so far.</summary>
    public IReadOnlyCollection<string> Faults => faults;

    public ILocator Answers => Page.Locator(".webchat__basic-transcript__activity:not(:has(.webchat__bubble--from-user))");

    public ILocator Definitions => Page.Locator(".webchat__link-definitions__list-item a");

    public ILocator Pane => Page.Locator("#pane");

    /// <summary>The lines that are marked in the source pane.</summary>
    public ILocator Marked => Page.FrameLocator("#pane-frame").Locator("li.cited");

    public static async Task<ChatWindow> Open(IBrowserContext context, Uri service, Func<IPage, Task>? before)
    {
        IPage page = await context.NewPageAsync();
        var window = new ChatWindow(context, page);
        page.Console += (_, line) => window.Note(line.Type is "error" or "warning", $"console {line.Type}: {line.Text}");
        page.PageError += (_, error) => window.Note(true, $"error: {error}");
        page.Request += (_, request) => window.Note(IsElsewhere(request.Url, service), $"request: {request.Url}");
        page.WebSocket += (_, socket) => window.Note(IsElsewhere(socket.Url, service), $"socket: {socket.Url}");
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error(`policy: ${e.violatedDirective} ${e.blockedURI}`))");
        if (before is not null)
        {
            await before(page);
        }

        await page.GotoAsync(service.ToString());
        await Assertions.Expect(window.Answers.First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        return window;
    }

    /// <summary>Types a question, sends it, and waits for its answer.</summary>
    public async Task Ask(string question)
    {
        int before = await Answers.CountAsync();
        await Page.GetByPlaceholder("事業名や").FillAsync(question);
        await Page.Keyboard.PressAsync("Enter");
        await Answered(before);
    }

    /// <summary>Waits for one more answer than there were, and until the chat no longer builds it: what is replaced under a click does not get it.</summary>
    public async Task Answered(int before)
    {
        await Assertions.Expect(Answers).ToHaveCountAsync(before + 1, new() { Timeout = 30_000 });
        await Page.EvaluateAsync(Settled);
    }

    /// <summary>Writes what is seen to artifacts/screenshots.</summary>
    public Task Shoot(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Repository.Root, "artifacts", "screenshots", name + ".png") });

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private static bool IsElsewhere(string url, Uri service) =>
        new Uri(url) is { Scheme: not ("data" or "blob" or "about") } asked && asked.Authority != service.Authority;

    private void Note(bool isFault, string what)
    {
        if (isFault)
        {
            faults.Enqueue(what);
        }
    }
}
