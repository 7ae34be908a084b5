using BudgetBot.Channels.SignIn;
using Microsoft.Extensions.Logging.Abstractions;

namespace BudgetBot.System.Web.SignIn;

public sealed class IssuerKeysTests : IDisposable
{
    private const string ServiceUrl = "https://smba.example/emea/";

    private readonly HttpClient http = LoopbackCertificate.TrustingClient();
    private readonly ManualTime time = new();

    [Fact]
    public async Task A_new_key_is_taken_in_flight_and_the_old_one_ends()
    {
        await using SignedBot signed = await SignedBot.Start();
        Assert.Equal(200, await signed.Say("一"));
        string old = Forgery.Bearer(signed.Issuer.ChannelToken(signed.Channel.ServiceUrl));
        signed.Issuer.RollOver("channel-2", "msteams");

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 10).Select(n => signed.Say($"二 {n}", $"c{n}")));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(2, signed.Issuer.KeyFetches);
        Assert.Equal(401, (await signed.Post(signed.FromTeams("三"), old)).Status);
    }

    [Fact]
    public async Task Unknown_keys_make_the_service_look_once_in_half_a_minute()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        CallerCheck check = Check(issuer);
        Assert.Equal(TokenFault.None, await Ask(check, issuer));
        string? forged = Forgery.Make("signed with an unknown key", issuer, ServiceUrl);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(TokenFault.Invalid, (await check.Check(forged)).Fault);
        }

        Assert.Equal(2, issuer.KeyFetches);
        issuer.RollOver("channel-2", "msteams");
        Assert.Equal(TokenFault.Invalid, await Ask(check, issuer));
        time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(TokenFault.None, await Ask(check, issuer));
        Assert.Equal(3, issuer.KeyFetches);
    }

    [Fact]
    public async Task Keys_stay_in_use_while_the_issuer_is_down_but_not_longer_than_a_day()
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        CallerCheck check = Check(issuer);
        Assert.Equal(TokenFault.None, await Ask(check, issuer));
        issuer.KeysAreDown = true;

        time.Pass(TimeSpan.FromHours(13));
        Assert.Equal(TokenFault.None, await Ask(check, issuer));
        time.Pass(TimeSpan.FromHours(12));
        Assert.Equal(TokenFault.Unchecked, await Ask(check, issuer));

        issuer.KeysAreDown = false;
        time.Pass(TimeSpan.FromSeconds(6));
        Assert.Equal(TokenFault.None, await Ask(check, issuer));
    }

    [Fact]
    public async Task Without_keys_the_channel_is_asked_to_come_again()
    {
        await using SignedBot signed = await SignedBot.Start();
        signed.Issuer.KeysAreDown = true;

        Assert.Equal(503, await signed.Say("救急"));
        Assert.Equal(401, (await signed.Post(signed.FromTeams("救急"), null)).Status);
        Assert.Empty(signed.Channel.Received);
    }

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0", "azp")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0", "appid")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0", "azp")]
    public async Task The_Emulators_own_issuers_speak_to_a_multi_tenant_bot_and_to_no_other(string name, string version, string app)
    {
        await using TokenIssuer issuer = await TokenIssuer.Start();
        string authorization = Forgery.OfEmulator(issuer, claims =>
        {
            claims["iss"] = name;
            claims["ver"] = version;
            claims.Remove("azp");
            claims[app] = TokenIssuer.AppId;
        });

        Assert.True((await Check(issuer, tenant: null).Check(authorization)).Caller?.IsEmulator);
        Assert.Equal(TokenFault.Invalid, (await Check(issuer).Check(authorization)).Fault);
    }

    public void Dispose() => http.Dispose();

    private CallerCheck Check(TokenIssuer issuer, string? tenant = TokenIssuer.Tenant) => new(
        new BotSignIn(
            TokenIssuer.AppId, TokenIssuer.Password, tenant,
            new SignInAddresses(new Uri($"{issuer.Address}/channel"), new Uri(issuer.Login), "https://api.botframework.com/.default")),
        http, time, NullLoggerFactory.Instance);

    // The token is made by the clock of the test.
    private async Task<TokenFault> Ask(CallerCheck check, TokenIssuer issuer) => (await check.Check(
        Forgery.Right(issuer, ServiceUrl, claims =>
        {
            claims["nbf"] = time.GetUtcNow().ToUnixTimeSeconds();
            claims["exp"] = time.GetUtcNow().AddHours(1).ToUnixTimeSeconds();
        }))).Fault;
}
