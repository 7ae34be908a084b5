using BudgetBot.Channels.Adapter;
using BudgetBot.Channels.Delivery;
using BudgetBot.Channels.Rendering;
using BudgetBot.Channels.SignIn;
using BudgetBot.Channels.Teams;
using BudgetBot.Channels.Turns;
using BudgetBot.Records;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using IMiddleware = Microsoft.Bot.Builder.IMiddleware;

namespace BudgetBot.Web.Messages;

/// <summary>The route of the channels, the bot behind it, and how its replies leave.</summary>
internal static class MessageRoutes
{
    private const int RememberedAddresses = 20_000;

    /// <summary>Adds what the route needs.</summary>
    /// <param name="services">Where it is added.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="retries">When failed deliveries are tried again.</param>
    /// <param name="keeper">What keeps feedback; null where nothing is kept.</param>
    public static void Add(IServiceCollection services, BotSettings settings, RetryPlan retries, RecordKeeper? keeper)
    {
        services.AddSingleton(retries);
        services.AddSingleton(new VouchedAddresses(RememberedAddresses));
        services.AddSingleton(new SentAnswers());
        services.AddSingleton(at => new FeedbackDesk(given => Keep(given, keeper), at.GetRequiredService<SentAnswers>()));
        services.AddSingleton<TurnDesk>();
        services.AddSingleton<ItemQuery>();
        services.AddSingleton<IBot, BudgetHandler>();
        AddSignIn(services, settings.SignIn);
        services.AddSingleton<ReplyPoster>();
        services.AddSingleton<Outbox>();
        services.AddHostedService(at => new OutboxDrain(at.GetRequiredService<Outbox>()));
        services.AddSingleton<Func<OutboxOutlet>>(at =>
            () => new OutboxOutlet(at.GetRequiredService<Outbox>(), retries, at.GetRequiredService<TimeProvider>()));
        services.AddSingleton(at => new FrontDoor(
            at.GetServices<IMiddleware>(), at.GetRequiredService<ReplyRenderer>(), at.GetRequiredService<Func<OutboxOutlet>>(),
            at.GetRequiredService<ILogger<FrontDoor>>()));
        services.AddSingleton(at => new MessageAccess(at.GetService<CallerCheck>(), at.GetRequiredService<VouchedAddresses>()));
        services.AddSingleton<MessagesEndpoint>();
    }

    /// <summary>Maps the route.</summary>
    public static void Map(WebApplication app)
    {
        MessagesEndpoint messages = app.Services.GetRequiredService<MessagesEndpoint>();
        app.MapPost("/api/messages", (RequestDelegate)messages.Handle);
    }

    private static void AddSignIn(IServiceCollection services, BotSignIn? signIn)
    {
        if (signIn is null)
        {
            return;
        }

        services.AddSingleton(signIn);
        services.AddSingleton<CallerCheck>();
        services.AddSingleton<ReplyAccess>();
        if (signIn.IsManagedIdentity)
        {
            services.AddSingleton<ServiceClientCredentialsFactory>(at => Credentials(signIn, at.GetRequiredService<HttpClient>()));
            services.AddSingleton<BotTokens, IdentityTokens>();
        }
        else
        {
            services.AddSingleton<BotTokens, SecretTokens>();
        }
    }

    // The settings as they were checked: the SDK compares ids letter by letter.
    private static ConfigurationServiceClientCredentialFactory Credentials(BotSignIn signIn, HttpClient http)
    {
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            [MicrosoftAppCredentials.MicrosoftAppTypeKey] = SignInSettings.ManagedIdentity,
            [MicrosoftAppCredentials.MicrosoftAppIdKey] = signIn.AppId,
            [MicrosoftAppCredentials.MicrosoftAppTenantIdKey] = signIn.TenantId,
        }).Build();
        return new ConfigurationServiceClientCredentialFactory(settings, http);
    }

    private static void Keep(FeedbackGiven given, RecordKeeper? keeper) =>
        keeper?.Offer(new GivenFeedback(given.AnswerId, given.Reaction == Reaction.Like, given.Comment ?? string.Empty));
}
