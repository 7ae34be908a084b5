using BudgetBot.Channels.Rendering;
using BudgetBot.Web.Access;

namespace BudgetBot.Web.Answers;

/// <summary>The routes of kept answers.</summary>
internal static class AnswerRoutes
{
    /// <summary>Adds what the routes need.</summary>
    /// <param name="services">The services.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="address">Gives the address that the service listens on.</param>
    public static void Add(IServiceCollection services, BotSettings settings, Func<IServiceProvider, string> address)
    {
        services.AddSingleton(at => new FileLinks(
            at.GetRequiredService<SecretKeys>(), settings.Records.LinkLifetime, at.GetRequiredService<TimeProvider>(), () => settings.PublicBaseUrl ?? address(at)));
        services.AddSingleton(at => new AnswersEndpoint(
            at.GetRequiredService<LiveParts>(), at.GetRequiredService<FileLinks>(),
            at.GetRequiredService<ILogger<AnswersEndpoint>>()));
    }

    /// <summary>Gives the links to an answer; null where none is kept, as there would be nothing to show.</summary>
    public static Func<string, AnswerLinks?>? AnswerLinks(IServiceProvider services) =>
        services.GetRequiredService<LiveParts>().Current.Answers is null ? null : services.GetRequiredService<FileLinks>().Files;

    /// <summary>Maps the routes.</summary>
    public static void Map(WebApplication app)
    {
        AnswersEndpoint answers = app.Services.GetRequiredService<AnswersEndpoint>();
        app.MapGet("/answers/{id}", app.Services.GetRequiredService<PageAccess>().ForCallers(answers.Show));
        app.MapGet("/answers/{id}.csv", (RequestDelegate)answers.Csv);
        app.MapGet("/answers/{id}.xlsx", (RequestDelegate)answers.Xlsx);
    }
}
