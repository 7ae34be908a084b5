using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace BudgetBot.Channels.SignIn;

/// <summary>
/// Tokens for the bot's client secret (OAuth 2.0 client credentials): held, renewed before they end, asked for once however many need one.
/// </summary>
/// <param name="bot">Who the bot is.</param>
/// <param name="http">Asks for tokens.</param>
/// <param name="time">The clock.</param>
/// <param name="log">Where failures go; never a token or the password.</param>
public sealed partial class SecretTokens(BotSignIn bot, HttpClient http, TimeProvider time, ILogger<SecretTokens> log) : BotTokens
{
    private static readonly TimeSpan Early = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    private readonly SingleFlight<Held?> flight = new();
    private Held? held;
    private DateTimeOffset nextAfterFailure;

    private Held? Usable => Volatile.Read(ref held) is { } token && time.GetUtcNow() < token.End ? token : null;

    /// <inheritdoc/>
    public override async Task<string?> Get()
    {
        Held? token = Usable;
        if (token is not null && time.GetUtcNow() < token.RenewAt)
        {
            return token.Token;
        }

        Task<Held?>? fetching = flight.Join(Fetch, () => time.GetUtcNow() >= nextAfterFailure);

        // What must be renewed soon is good enough for now.
        return token is not null || fetching is null ? token?.Token : (await fetching)?.Token;
    }

    /// <inheritdoc/>
    public override void Drop(string token)
    {
        if (Volatile.Read(ref held) is { } current && current.Token == token)
        {
            Interlocked.CompareExchange(ref held, null, current);
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever is wrong with a foreign server, delivery goes on and tries again.")]
    private async Task<Held?> Fetch()
    {
        try
        {
            using var form = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"), new("client_id", bot.AppId), new("client_secret", bot.Password!), new("scope", bot.Addresses.Scope),
            ]);
            DateTimeOffset asked = time.GetUtcNow();
            using HttpResponseMessage response = await http.PostAsync(bot.Addresses.TokenEndpoint, form);
            byte[] answer = await response.Content.ReadAsByteArrayAsync();
            if (response.IsSuccessStatusCode && Read(answer, asked) is { } token)
            {
                Volatile.Write(ref held, token);
                return token;
            }

            LogNone(log, bot.Addresses.TokenEndpoint, $"HTTP {(int)response.StatusCode} {ErrorCode(answer)}");
        }
        catch (Exception problem)
        {
            LogNone(log, bot.Addresses.TokenEndpoint, problem.GetType().Name);
        }

        nextAfterFailure = time.GetUtcNow() + PauseAfterFailure;
        return Usable;
    }

    private static Held? Read(byte[] answer, DateTimeOffset asked)
    {
        using JsonDocument json = JsonDocument.Parse(answer);
        if (!json.RootElement.TryGetProperty("access_token", out JsonElement token) || token.GetString() is not { Length: > 0 } text
            || !json.RootElement.TryGetProperty("expires_in", out JsonElement life) || !life.TryGetInt32(out int seconds) || seconds <= 0)
        {
            return null;
        }

        TimeSpan whole = TimeSpan.FromSeconds(seconds);
        return new Held(text, asked + (whole / 2 > Early ? whole - Early : whole / 2), asked + whole);
    }

    // The code alone: the description may repeat what was sent.
    private static string ErrorCode(byte[] answer)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(answer);
            string code = json.RootElement.GetProperty("error").GetString() ?? string.Empty;
            return code.Length <= 40 && code.All(letter => char.IsAsciiLetter(letter) || letter == '_') ? code : string.Empty;
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            return string.Empty;
        }
    }

    private sealed record Held(string Token, DateTimeOffset RenewAt, DateTimeOffset End)
    {
        public override string ToString() => $"a token until {End}";
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "No token was issued to the bot by {Endpoint}: {Reason}")]
    private static partial void LogNone(ILogger log, Uri endpoint, string reason);
}
