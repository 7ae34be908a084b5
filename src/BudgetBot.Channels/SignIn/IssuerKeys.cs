using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace BudgetBot.Channels.SignIn;

/// <summary>
/// Holds the keys of one issuer. They are fetched when first needed, again when they are old, and again when a token names a key that
/// is not among them: issuers change keys at any time. Strangers can name keys that nobody has, so that is done at most every 30 seconds.
/// </summary>
/// <param name="metadata">The OpenID document.</param>
/// <param name="http">Fetches it.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go.</param>
internal sealed partial class IssuerKeys(Uri metadata, HttpClient http, TimeProvider time, ILogger<IssuerKeys> log)
{
    private static readonly TimeSpan FreshFor = TimeSpan.FromHours(12);
    private static readonly TimeSpan UsableFor = TimeSpan.FromHours(24);
    private static readonly TimeSpan PauseAfterUnknownKey = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly SingleFlight<IssuerDocument?> flight = new();
    private IssuerDocument? held;
    private DateTimeOffset nextForUnknownKey;
    private DateTimeOffset nextAfterFailure;

    private IssuerDocument? Usable => Volatile.Read(ref held) is { } document && Age(document) < UsableFor ? document : null;

    /// <summary>The document; null where none can be had.</summary>
    public async Task<IssuerDocument?> Current()
    {
        IssuerDocument? document = Usable;
        if (document is not null && Age(document) < FreshFor)
        {
            return document;
        }

        Task<IssuerDocument?>? fetching = flight.Join(Fetch, () => time.GetUtcNow() >= nextAfterFailure);

        // What is old but usable need not wait.
        return document is not null || fetching is null ? document : await fetching;
    }

    /// <summary>The document, fetched again where it does not hold the key yet.</summary>
    public async Task<IssuerDocument?> CurrentFor(string keyId)
    {
        IssuerDocument? document = await Current();
        if (document is null || document.KeysOf(keyId).Any())
        {
            return document;
        }

        if (flight.Join(Fetch, MayLookForUnknownKey) is { } fetching)
        {
            await fetching;
        }

        return Usable;
    }

    private bool MayLookForUnknownKey()
    {
        DateTimeOffset now = time.GetUtcNow();
        if (now < nextForUnknownKey || now < nextAfterFailure)
        {
            return false;
        }

        nextForUnknownKey = now + PauseAfterUnknownKey;
        return true;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with a foreign server or its document, the keys held stay in use.")]
    private async Task<IssuerDocument?> Fetch()
    {
        try
        {
            var retriever = new HttpDocumentRetriever(http) { RequireHttps = !metadata.IsLoopback };
            var document = new IssuerDocument(
                await OpenIdConnectConfigurationRetriever.GetAsync(metadata.AbsoluteUri, retriever, CancellationToken.None), time.GetUtcNow());
            if (document.IsUsable)
            {
                Volatile.Write(ref held, document);
                return document;
            }

            LogUnusable(log, metadata, "no issuer or no keys");
        }
        catch (Exception problem)
        {
            // The library's next sentences only say what they hide.
            LogUnusable(log, metadata, problem.GetBaseException().Message.Split(". ")[0]);
        }

        nextAfterFailure = time.GetUtcNow() + PauseAfterFailure;
        return Usable;
    }

    private TimeSpan Age(IssuerDocument document) => time.GetUtcNow() - document.Fetched;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The keys of {Metadata} could not be fetched: {Reason}")]
    private static partial void LogUnusable(ILogger log, Uri metadata, string reason);
}
