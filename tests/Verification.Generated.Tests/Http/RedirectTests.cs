using System.Net.Sockets;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

public sealed class RedirectTests
{
    private const string Empty = """{"count":0,"next":null,"previous":null,"results":[]}""";

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(303)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Follows_on_the_same_origin_with_credentials_and_query(int status)
    {
        var vendor = new ScriptedVendor().ThenRedirect((HttpStatusCode)status, "/moved/v3/sessions/?search=a%20b&limit=5").ThenJson(Empty);
        using var client = Clients.Didit(vendor);

        await client.Sessions.ListPageAsync(new ListSessionsQuery { Search = "a b", Limit = 5 }, TestContext.Current.CancellationToken);

        vendor.Requests.Count.ShouldBe(2);
        vendor.Requests[1].Address.AbsoluteUri.ShouldBe("https://verification.didit.me/moved/v3/sessions/?search=a%20b&limit=5");
        vendor.Requests[1]["x-api-key"].ShouldBe("didit-key");
    }

    [Theory]
    [InlineData("v3/sessions/", "https://verification.didit.me/v3/sessions/v3/sessions/?limit=5")]
    [InlineData("../sessions", "https://verification.didit.me/v3/sessions?limit=5")]
    [InlineData("/v4/sessions", "https://verification.didit.me/v4/sessions?limit=5")]
    [InlineData("//verification.didit.me/x/v3/sessions", "https://verification.didit.me/x/v3/sessions?limit=5")]
    [InlineData("https://VERIFICATION.didit.me:443/v3/sessions?limit=5#part", "https://verification.didit.me/v3/sessions?limit=5")]
    [InlineData("?limit=5&page=1", "https://verification.didit.me/v3/sessions/?limit=5&page=1")]
    public async Task Resolves_the_location_and_keeps_the_query(string location, string expected)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Found, location).ThenJson(Empty);
        using var client = Clients.Didit(vendor);

        await client.Sessions.ListPageAsync(new ListSessionsQuery { Limit = 5 }, TestContext.Current.CancellationToken);

        vendor.Requests[1].Address.AbsoluteUri.ShouldBe(expected);
    }

    [Theory]
    [InlineData("https://evil.example/v3/sessions/?token=secret", "https://evil.example/v3/sessions/")]
    [InlineData("http://verification.didit.me/v3/sessions/", "http://verification.didit.me/v3/sessions/")]
    [InlineData("https://verification.didit.me:8443/", "https://verification.didit.me:8443/")]
    [InlineData("https://user:password@verification.didit.me/", "https://verification.didit.me/")]
    [InlineData("//evil.example/", "https://evil.example/")]
    [InlineData("https://verification.didit.me.evil.example/", "https://verification.didit.me.evil.example/")]
    public async Task Sends_nothing_to_another_origin(string location, string target)
    {
        var vendor = new ScriptedVendor().ThenRedirect(HttpStatusCode.Redirect, location);
        using var client = Clients.Didit(vendor);

        var exception = await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        vendor.Requests.Count.ShouldBe(1);
        exception.Target.ShouldBe(new Uri(target));
        exception.ToString().ShouldNotContain("secret");
        exception.ToString().ShouldNotContain("password");
    }

    [Fact]
    public async Task Opens_no_connection_to_another_origin()
    {
        using var home = new TcpListener(IPAddress.Loopback, 0);
        using var elsewhere = new TcpListener(IPAddress.Loopback, 0);
        home.Start();
        elsewhere.Start();
        var responding = LoopbackServer.RespondOnceAsync(
            home,
            $"HTTP/1.1 302 Found\r\nLocation: http://{elsewhere.LocalEndpoint}/\r\nContent-Length: 0\r\n\r\n"
        );
        using var client = new DiditClient(new DiditOptions { ApiKey = "key", BaseUrl = new Uri($"http://{home.LocalEndpoint}/") });

        await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        await responding;
        elsewhere.Pending().ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_cycle()
    {
        var vendor = new ScriptedVendor()
            .ThenRedirect(HttpStatusCode.Found, "/a/v3/sessions/")
            .ThenRedirect(HttpStatusCode.Found, "/v3/sessions/");
        using var client = Clients.Didit(vendor);

        await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        vendor.Requests.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Follows_five_redirects_and_no_sixth()
    {
        var vendor = new ScriptedVendor();
        for (var hop = 0; hop < 6; hop++)
            vendor.ThenRedirect(HttpStatusCode.Found, $"/hop{hop}/v3/sessions/");
        using var client = Clients.Didit(vendor);

        await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        vendor.Requests.Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_redirect_without_a_location_has_no_target()
    {
        using var client = Clients.Didit(new ScriptedVendor().Then(HttpStatusCode.Found));

        (await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync())).Target.ShouldBeNull();
    }

    [Theory]
    [InlineData(300)]
    [InlineData(304)]
    public async Task Another_3xx_is_never_a_success(int status)
    {
        using var without = Clients.Didit(new ScriptedVendor().Then((HttpStatusCode)status, Empty));
        using var with = Clients.Didit(new ScriptedVendor().Then((HttpStatusCode)status, Empty, ("Location", "/other")));

        (await Should.ThrowAsync<VerificationApiException>(() => without.Sessions.ListPageAsync())).Status.ShouldBe((HttpStatusCode)status);
        await Should.ThrowAsync<RedirectException>(() => with.Sessions.ListPageAsync());
    }

    [Fact]
    public void Switches_off_the_redirects_of_a_given_handler()
    {
        using var sockets = new SocketsHttpHandler();
        using var client = new HttpClientHandler();
        using var wrapped = new HttpClientHandler();
        using var outer = new PassingHandler { InnerHandler = wrapped };

        foreach (var handler in new HttpMessageHandler[] { sockets, client, outer })
            Clients.Didit(handler).Dispose();

        sockets.AllowAutoRedirect.ShouldBeFalse();
        client.AllowAutoRedirect.ShouldBeFalse();
        wrapped.AllowAutoRedirect.ShouldBeFalse();
    }

    private sealed class PassingHandler : DelegatingHandler;
}
