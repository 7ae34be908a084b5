using BudgetBot.Web.Access;

namespace BudgetBot.Web.ChatPages;

/// <summary>The routes of the chat page.</summary>
internal static class ChatRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(WebApplication app, LiveParts live, string? publicBaseUrl)
    {
        ChatBundle bundle = live.Current.Bundle;
        var files = new ChatFiles(bundle);
        var page = new ChatPage(new ChatPolicy(publicBaseUrl), files, bundle, live);
        app.MapGet("/", app.Services.GetRequiredService<PageAccess>().ForCallers(page.Show));
        app.MapGet("/chat/{file}", (RequestDelegate)files.Handle);
    }
}
