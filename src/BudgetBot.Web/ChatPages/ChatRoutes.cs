using BudgetBot.Web.Access;
using BudgetBot.Web.Sources;

namespace BudgetBot.Web.ChatPages;

/// <summary>The routes of the chat page.</summary>
internal static class ChatRoutes
{
    /// <summary>Maps the routes.</summary>
    public static void Map(WebApplication app, BotParts parts, string? publicBaseUrl)
    {
        var files = new ChatFiles(parts.Bundle);
        var page = new ChatPage(new ChatPolicy(publicBaseUrl), files, parts.Bundle, app.Services.GetRequiredService<SourcePages>(), parts.Guide);
        app.MapGet("/", app.Services.GetRequiredService<PageAccess>().ForCallers(page.Show));
        app.MapGet("/chat/{file}", (RequestDelegate)files.Handle);
    }
}
