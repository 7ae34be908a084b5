using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BudgetBot.Channels.Delivery;
using static BudgetBot.System.Web.EmulatorActivities;

namespace BudgetBot.System.Web.SignIn;

/// <summary>The service with credentials, the issuer of its tokens and a channel over https.</summary>
internal sealed class SignedBot : IAsyncDisposable
{
    private SignedBot(RunningBot bot, TokenIssuer issuer, FakeChannel channel) => (Bot, Issuer, Channel) = (bot, issuer, channel);

    public RunningBot Bot { get; }

    public TokenIssuer Issuer { get; }

    public FakeChannel Channel { get; }

    [SuppressMessage("Reliability", "CA2000", Justification = "Disposed of with the SignedBot; the service disposes of its client.")]
    public static async Task<SignedBot> Start(RetryPlan? retries = null, bool managedIdentity = false)
    {
        TokenIssuer issuer = await TokenIssuer.Start();
        FakeChannel channel = await FakeChannel.Start(certificate: LoopbackCertificate.Value);
        return new SignedBot(await RunningBot.Start(retries ?? RunningBot.Patient, LoopbackCertificate.TrustingClient(),
            managedIdentity ? issuer.IdentitySettings : issuer.Settings), issuer, channel);
    }

    /// <summary>A message as Teams posts it.</summary>
    public JsonObject FromTeams(string text, string conversation = "a:1", string? serviceUrl = null) =>
        Message(serviceUrl ?? Channel.ServiceUrl, conversation, text, new JsonObject { ["channelId"] = "msteams" });

    /// <summary>Posts a message with a right token.</summary>
    public async Task<int> Say(string text, string conversation = "a:1") =>
        (await Post(FromTeams(text, conversation), Forgery.Bearer(Issuer.ChannelToken(Channel.ServiceUrl)))).Status;

    public async Task<(int Status, string Challenge)> Post(JsonObject activity, string? authorization)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await Bot.Http.SendAsync(request);
        string body = await response.Content.ReadAsStringAsync();
        Assert.DoesNotContain(TokenIssuer.Password, body, StringComparison.Ordinal);
        Assert.Equal(response.StatusCode == HttpStatusCode.Unauthorized, response.Headers.WwwAuthenticate.Count == 1);
        return ((int)response.StatusCode, response.Headers.WwwAuthenticate.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Channel.DisposeAsync();
        await Issuer.DisposeAsync();
    }
}
