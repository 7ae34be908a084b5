using BudgetBot.System.Browser;
using BudgetBot.System.Web;
using BudgetBot.Tests.Snapshot;
using BudgetBot.Web;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace BudgetBot.System.Browser;

/// <summary>A real Chromium and the real service with the sources of this repository, both started once, when the first test asks for them.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Path = "/usr/bin/chromium";
    private const float Patience = 30_000;

    private readonly TemporaryFolder folder = new();
    private readonly Lazy<Task<(RunningBot Bot, IPlaywright Playwright, IBrowser Browser)>> started;

    public Chromium() => started = new(Start);

    /// <summary>Opens the chat page in a window of its own; that of another service where one is given.</summary>
    public async Task<ChatWindow> Open(int width = 1360, int height = 860, ColorScheme scheme = ColorScheme.Light, Func<IPage, Task>? before = null, Uri? service = null)
    {
        if (!File.Exists(Path))
        {
            const string Sentence = "The chat page is not tested here: Debian's chromium is missing.";
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", Sentence);
            Assert.Skip(Sentence);
        }

        (RunningBot bot, _, IBrowser browser) = await started.Value;
        IBrowserContext context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            ColorScheme = scheme,
            Locale = "ja-JP",
            ReducedMotion = ReducedMotion.Reduce,
        });
        return await ChatWindow.Open(context, service ?? bot.Http.BaseAddress!, before);
    }

    public async ValueTask DisposeAsync()
    {
        if (started.IsValueCreated)
        {
            (RunningBot bot, IPlaywright playwright, IBrowser browser) = await started.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
            await bot.DisposeAsync();
        }

        folder.Dispose();
    }

    private async Task<(RunningBot Bot, IPlaywright Playwright, IBrowser Browser)> Start()
    {
        BotParts? parts = null;
        RunningBot bot = await RunningBot.Start(settings => parts = Composition.Open(settings), "--Records", folder.File("records.db"));
        await parts!.Bundle.Settled;
        Assertions.SetDefaultExpectTimeout(Patience);
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        return (bot, playwright, browser);
    }
}
