using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BudgetBot.Benchmarks.Hosts;

/// <summary>The Bot Framework SDK's own adapter with a bot that echoes, put together as its samples do, without an app id.</summary>
internal static class StockEchoHost
{
    public static WebApplication Build()
    {
        WebApplicationBuilder builder = ServeCommand.Quiet();
        builder.Services.AddHttpClient();
        builder.Services.AddSingleton<BotFrameworkAuthentication, ConfigurationBotFrameworkAuthentication>();
        builder.Services.AddSingleton<IBotFrameworkHttpAdapter>(at =>
            new CloudAdapter(at.GetRequiredService<BotFrameworkAuthentication>(), at.GetRequiredService<ILogger<CloudAdapter>>()));
        builder.Services.AddTransient<IBot, EchoBot>();
        WebApplication app = builder.Build();
        app.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        return app;
    }

    private sealed class EchoBot : ActivityHandler
    {
        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
        {
            string text = $"Echo: {turnContext.Activity.Text}";
            return turnContext.SendActivityAsync(MessageFactory.Text(text, text), cancellationToken);
        }
    }
}
