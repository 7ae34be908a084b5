using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.Turns;
using BudgetBot.Japanese.Text;
using BudgetBot.Web.Access;
using BudgetBot.Web.Answers;
using BudgetBot.Web.ChatPages;
using BudgetBot.Web.DirectLine;
using BudgetBot.Web.Messages;
using BudgetBot.Web.Sources;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace BudgetBot.Web;

/// <summary>The service: its server, its routes, and how it starts and refuses to start.</summary>
public static class BotApplication
{
    /// <summary>The version that /healthz tells.</summary>
    public static string Version { get; } = typeof(BotApplication).Assembly.GetName().Version?.ToString(3) ?? "0";

    /// <summary>Runs the service until it is stopped.</summary>
    /// <param name="args">Settings as <c>--Name value</c>.</param>
    /// <param name="open">Opens what the routes serve; throws <see cref="StartException"/> where that cannot be.</param>
    /// <param name="extend">Adds services of an adopter's own, for instance middleware of the Bot Framework SDK; null for none.</param>
    /// <returns>The exit code: 0, or 1 after one sentence on standard error.</returns>
    public static async Task<int> Run(string[] args, Func<BotSettings, BotParts> open, Action<IServiceCollection>? extend = null)
    {
        try
        {
            await using WebApplication app = Build(args, open, extend: extend);
            await Listen(app);
            Console.WriteLine($"BudgetBot {Version}: {Address(app)}  （Bot Framework Emulator からは {Address(app)}/api/messages）");
            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (StartException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
        }

        return 1;
    }

    private static async Task Listen(WebApplication app)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception problem) when (problem is IOException or FormatException or InvalidOperationException)
        {
            throw new StartException(
                $"このアドレスでは待ち受けられません（{problem.Message.TrimEnd('.')}）。--urls http://localhost:ポート番号 で別のアドレスを指定してください。", problem);
        }
    }

    /// <summary>Builds the service without starting it.</summary>
    /// <param name="args">Settings as <c>--Name value</c>.</param>
    /// <param name="open">Opens what the routes serve.</param>
    /// <param name="retries">When failed deliveries are tried again.</param>
    /// <param name="http">Posts replies, and fetches the keys and tokens of signing in; null for one that trusts whom the system
    /// trusts.</param>
    /// <param name="extend">Adds services of an adopter's own; null for none.</param>
    /// <exception cref="StartException">The settings cannot be used.</exception>
    public static WebApplication Build(
        string[] args, Func<BotSettings, BotParts> open, RetryPlan? retries = null, HttpClient? http = null,
        Action<IServiceCollection>? extend = null)
    {
        if (TextNormalizer.Fault is { } fault)
        {
            throw new StartException(fault);
        }

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (!BotSettings.TryRead(builder.Configuration, out BotSettings? settings, out string? problem))
        {
            throw new StartException(problem);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (string.IsNullOrEmpty(builder.Configuration["urls"]))
        {
            builder.WebHost.UseUrls(BotSettings.DefaultAddress);
        }

        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);

        // What keeps the host from starting is said once, by Run.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting", LogLevel.None);
        AddServices(builder.Services, settings, open(settings), retries ?? RetryPlan.Default, http);
        extend?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        MapRoutes(app, settings);
        return app;
    }

    /// <summary>The address that a started service listens on.</summary>
    internal static string Address(WebApplication app) => Address(app.Services);

    private static string Address(IServiceProvider services) =>
        services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()
            ?? BotSettings.DefaultAddress;

    private static void AddServices(IServiceCollection services, BotSettings settings, BotParts parts, RetryPlan retries, HttpClient? http)
    {
        var live = new LiveParts(parts);
        services.AddSingleton(live);
        services.AddSingleton(BrainOf(live));
        if (parts.Newer is not null)
        {
            services.AddHostedService(at => new SnapshotWatch(live, at.GetRequiredService<ILogger<SnapshotWatch>>()));
        }

        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => http ?? ChannelHttp.Create());
        services.AddSingleton(_ => new PageImages());
        services.AddSingleton(at => new SourceLinks(() => settings.PublicBaseUrl ?? Address(at)));
        services.AddSingleton(at => new ReplyRenderer(at.GetRequiredService<SourceLinks>(), AnswerRoutes.AnswerLinks(at)));
        MessageRoutes.Add(services, settings, retries, parts.Keeper);
        if (parts.Rehearsal is { } rehearsal)
        {
            services.AddHostedService(at => new WarmUp(
                rehearsal, at.GetRequiredService<ReplyRenderer>(), at.GetRequiredService<ILoggerFactory>(),
                at.GetRequiredService<HttpClient>(), () => Address(at)));
        }

        if (parts.Keeper is { } keeper)
        {
            services.AddHostedService(_ => new KeeperService(keeper));
        }

        services.AddSingleton(at => new PageAccess(at.GetRequiredService<CallerAccess>(), settings.SignIn is not null));
        DirectLineRoutes.Add(services, settings);
        AnswerRoutes.Add(services, settings, Address);
    }

    private static Brain BrainOf(LiveParts live) => new(turn => live.Current.Brain.Answer(turn), () => live.Current.Brain.Greet())
    {
        Search = (words, skip, take) => live.Current.Brain.Search(words, skip, take),
    };

    private static void MapRoutes(WebApplication app, BotSettings settings)
    {
        LiveParts live = app.Services.GetRequiredService<LiveParts>();
        MessageRoutes.Map(app);
        DirectLineRoutes.Map(app);
        AnswerRoutes.Map(app);
        app.MapGet("/healthz", (RequestDelegate)(http => HealthEndpoint.Handle(http, live.Current)));
        PageAccess access = app.Services.GetRequiredService<PageAccess>();
        app.MapGet("/sources", access.ForReaders(http => SourcesEndpoint.List(http, live.Current.Sources)));
        app.MapGet("/sources/{file}", access.ForReaders(http => SourcesEndpoint.Show(http, live.Current.Sources)));
        PageImages images = app.Services.GetRequiredService<PageImages>();
        app.MapGet("/sources/{file}/pages/{page}.png",
            access.ForReaders(http => SourcesEndpoint.Image(http, live.Current.Sources, images)));
        app.MapGet("/sources/{file}/report", access.ForReaders(http => SourcesEndpoint.Report(http, live.Current.Sources)));
        ChatRoutes.Map(app, live, settings.PublicBaseUrl);
    }
}
