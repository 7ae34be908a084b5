namespace BudgetBot.System.Web.SignIn;

/// <summary>A bot that has the managed identity of its machine, over HTTP from the channel's token to the reply with its own.</summary>
public class ManagedIdentityTests
{
    [Fact]
    public async Task Replies_go_with_the_identity_s_token_which_is_asked_for_once_and_anew_when_a_channel_does_not_take_it()
    {
        await using ManagedIdentity identity = await ManagedIdentity.Start();
        await using SignedBot signed = await SignedBot.Start(managedIdentity: true);

        Assert.Equal(200, await signed.Say("一"));
        Assert.Equal(200, await signed.Say("二"));
        Assert.Equal(["Bearer identity-1", "Bearer identity-1"], signed.Channel.Authorizations);
        Assert.Equal([$"https://api.botframework.com {TokenIssuer.AppId}"], identity.Asked);
        Assert.Empty(signed.Issuer.Asked);

        signed.Channel.Wanted = "Bearer identity-2";
        Assert.Equal(200, await signed.Say("三"));
        Assert.Equal(["Bearer identity-1", "Bearer identity-2"], signed.Channel.Authorizations.Skip(2));
        Assert.Equal(["一", "二", "三"], signed.Channel.Taken);
        Assert.Equal(401, (await signed.Post(signed.FromTeams("四"), null)).Status);

        // A new machine in the place of the old one, which knows the identity a moment later.
        await AfterAFailure(identity);
    }

    private static async Task AfterAFailure(ManagedIdentity identity)
    {
        identity.Failures.Enqueue(400);
        await using SignedBot signed = await SignedBot.Start(RunningBot.Leaving(0.5), managedIdentity: true);
        signed.Channel.Wanted = "Bearer identity-3";

        await signed.Say("一");
        await signed.Say("二");
        await Eventually.Holds(() => signed.Channel.Taken.Count == 2);
        Assert.Equal(["一", "二"], signed.Channel.Taken);
    }
}
