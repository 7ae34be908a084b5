using System.Text;
using BudgetBot.System.Web.SignIn;
using Microsoft.AspNetCore.Routing;

namespace BudgetBot.System.Web.Routes;

public class RouteRuleTests
{
    [Fact]
    public async Task Every_route_has_a_rule_and_every_rule_a_route()
    {
        await using RunningBot bot = await RunningBot.Start();
        IEnumerable<string> routes = bot.Routes.SelectMany(route =>
            (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["any method"]).Select(method => $"{method} {route.RoutePattern.RawText}"));

        Assert.Equal(RouteRules.ByRoute.Keys.Order(StringComparer.Ordinal), routes.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_rule_that_asks_for_a_token_is_tried_with_forgeries() =>
        Assert.Equal(
            Enum.GetValues<RouteRule>().Where(rule => rule is not (RouteRule.Anybody or RouteRule.Reader or RouteRule.ChatCaller)),
            RouteRules.Forgeries.Select(row => row.Data.Item1).Distinct());

    [Theory]
    [MemberData(nameof(RouteRules.Forgeries), MemberType = typeof(RouteRules))]
    public async Task A_forged_or_missing_token_is_refused(RouteRule rule, string forgery)
    {
        await using SignedBot signed = await SignedBot.Start();
        string? authorization = RouteRules.Forge(rule, forgery, signed);
        foreach ((HttpMethod method, string address) in RouteRules.Of(rule))
        {
            using var request = new HttpRequestMessage(method, address + RouteRules.Query(rule, forgery));
            if (method == HttpMethod.Post)
            {
                request.Content = new StringContent(signed.FromTeams("救急").ToJsonString(), Encoding.UTF8, "application/json");
            }

            if (authorization is not null)
            {
                request.Headers.TryAddWithoutValidation("Authorization", authorization);
            }

            using HttpResponseMessage response = await signed.Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is 401 or 403, $"{method} {address}: {response.StatusCode}");
            Assert.Equal((int)response.StatusCode == 401, response.Headers.WwwAuthenticate.Count > 0);
        }

        Assert.Empty(signed.Channel.Received);
    }

    [Fact]
    public async Task Routes_for_anybody_ask_for_no_token()
    {
        await using SignedBot signed = await SignedBot.Start();
        foreach ((HttpMethod method, string address) in RouteRules.Of(RouteRule.Anybody).Concat(RouteRules.Of(RouteRule.Reader)))
        {
            using var request = new HttpRequestMessage(method, address);
            using HttpResponseMessage response = await signed.Bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode is 200 or 404, $"{method} {address}: {response.StatusCode}");
        }
    }

    [Theory]
    [InlineData("X-Forwarded-For", "10.0.0.1")]
    [InlineData("Host", "evil.example.com")]
    public async Task Pages_are_not_shown_to_strangers(string header, string value)
    {
        await using RunningBot bot = await RunningBot.Start();
        foreach ((HttpMethod method, string address) in RouteRules.Of(RouteRule.ChatCaller).Concat(RouteRules.Of(RouteRule.Reader)).Where(route => route.Method == HttpMethod.Get))
        {
            using var request = new HttpRequestMessage(method, address);
            request.Headers.TryAddWithoutValidation(header, value);
            using HttpResponseMessage response = await bot.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(403, (int)response.StatusCode);
            Assert.Contains("このページは見られません", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_pages_are_for_users_whom_it_names()
    {
        await using RunningBot bot = await RunningBot.Start(
            args: ["--PublicBaseUrl", "https://bot.example.jp", "--TrustedProxies", "127.0.0.1, ::1", "--UserHeader", "X-Remote-User"]);
        foreach ((HttpMethod method, string address) in RouteRules.Of(RouteRule.ChatCaller).Concat(RouteRules.Of(RouteRule.Reader)).Where(route => route.Method == HttpMethod.Get))
        {
            using var unnamed = new HttpRequestMessage(method, address);
            using HttpResponseMessage refused = await bot.Http.SendAsync(unnamed, TestContext.Current.CancellationToken);
            Assert.Equal(403, (int)refused.StatusCode);

            using var named = new HttpRequestMessage(method, address);
            named.Headers.Add("X-Remote-User", "taro@example.jp");
            using HttpResponseMessage shown = await bot.Http.SendAsync(named, TestContext.Current.CancellationToken);
            Assert.True((int)shown.StatusCode is 200 or 404, $"{address}: {shown.StatusCode}");
        }
    }
}
