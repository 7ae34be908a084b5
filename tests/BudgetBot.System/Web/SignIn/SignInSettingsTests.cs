using BudgetBot.Channels.SignIn;
using BudgetBot.Web;
using Microsoft.Extensions.Configuration;

namespace BudgetBot.System.Web.SignIn;

public class SignInSettingsTests
{
    private const string Id = "MicrosoftAppId=" + TokenIssuer.AppId;
    private const string Password = "MicrosoftAppPassword=" + TokenIssuer.Password;

    [Theory]
    [InlineData("MicrosoftAppId は", "MicrosoftAppId=x", Password)]
    [InlineData("MicrosoftAppPassword がありません", Id)]
    [InlineData("MicrosoftAppId がありません", Password)]
    [InlineData("MicrosoftAppType は", Id, Password, "MicrosoftAppType=Several")]
    [InlineData("MicrosoftAppTenantId に", Id, Password, "MicrosoftAppType=SingleTenant")]
    [InlineData("MicrosoftAppTenantId に", Id, Password, "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=contoso")]
    [InlineData("マネージド ID", Id, Password, "MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId=" + TokenIssuer.Tenant)]
    [InlineData("MicrosoftAppTenantId に", Id, "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl は", Id, Password, "ToBotFromChannelOpenIdMetadataUrl=http://example.com/keys")]
    [InlineData("ToChannelFromBotLoginUrl は", Id, Password, "ToChannelFromBotLoginUrl=http://login.example/tenant")]
    [InlineData("ToChannelFromBotLoginUrl は", Id, Password, "ToChannelFromBotLoginUrl=https://login.example/")]
    public void What_cannot_be_used_is_refused_at_the_start_in_one_sentence_without_the_password(string words, params string[] settings)
    {
        StartException refusal =
            Assert.Throws<StartException>(() => BotApplication.Build(Arguments(settings), _ => throw new InvalidOperationException()));

        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refusal.Message);
        Assert.DoesNotContain(TokenIssuer.Password, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Id, Password)]
    [InlineData(Id, Password, "MicrosoftAppType=multitenant")]
    [InlineData(Id, Password, "MicrosoftAppType=SingleTenant", "MicrosoftAppTenantId=" + TokenIssuer.Tenant)]
    [InlineData(Id, "MicrosoftAppType=UserAssignedMSI", "MicrosoftAppTenantId=" + TokenIssuer.Tenant)]
    [InlineData(Id, Password, "ToChannelFromBotLoginUrl=https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us",
        "ToChannelFromBotOAuthScope=https://api.botframework.us")]
    public async Task What_can_be_used_lets_the_service_start_without_asking_anybody(params string[] settings)
    {
        await using RunningBot bot = await RunningBot.Start("abc", Arguments(settings));

        Assert.Equal(401, (await bot.Post("{}")).Status);
    }

    [Theory]
    [InlineData("https://login.microsoftonline.com/botframework.com", Id, Password)]
    [InlineData("https://login.microsoftonline.com/" + TokenIssuer.Tenant, Id, Password, "MicrosoftAppType=SingleTenant",
        "MicrosoftAppTenantId=" + TokenIssuer.Tenant)]
    public void Without_other_addresses_the_public_cloud_is_asked(string login, params string[] settings)
    {
        Assert.True(
            BotSettings.TryRead(new ConfigurationBuilder().AddCommandLine(Arguments(settings)).Build(), out BotSettings? read, out _));

        Assert.Equal(
            new SignInAddresses(
                new Uri("https://login.botframework.com/v1/.well-known/openidconfiguration"), new Uri(login),
                "https://api.botframework.com/.default"),
            read.SignIn?.Addresses);
    }

    [Fact]
    public void Without_an_app_id_nobody_signs_in()
    {
        Assert.True(BotSettings.TryRead(new ConfigurationBuilder()
            .AddCommandLine(["--MicrosoftAppType=UserAssignedMSI", "--MicrosoftAppId="]).Build(), out BotSettings? read, out _));

        Assert.Null(read.SignIn);
    }

    private static string[] Arguments(string[] settings) => [.. settings.Select(setting => "--" + setting)];
}
