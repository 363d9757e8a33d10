using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Http;

/// <summary>Handlers below a client that change after its constructor are adapted before they send.</summary>
public sealed class LateHandlerTests : IDisposable
{
    private const string Rows = """{"results":[{"session_id":"forged"}],"next":null}""";

    private readonly LoopbackVendor home = new();
    private readonly LoopbackVendor elsewhere = new();

    public static TheoryData<string> Changes => [.. Steps.Keys];

    private static Dictionary<string, Action<Passing>> Steps { get; } =
        new()
        {
            ["attached"] = outer => outer.InnerHandler = new SocketsHttpHandler(),
            ["attached, of the other kind"] = outer => outer.InnerHandler = new HttpClientHandler(),
            ["attached behind another"] = outer => outer.InnerHandler = new Passing { InnerHandler = new SocketsHttpHandler() },
            ["replaced"] = outer =>
            {
                outer.InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false };
                outer.InnerHandler = new SocketsHttpHandler();
            },
        };

    [Theory]
    [MemberData(nameof(Changes))]
    public async Task A_handler_that_is_attached_later_does_not_redirect(string change)
    {
        using var outer = new Passing();
        using var client = Client(outer);
        Steps[change](outer);

        await RefusedAsync(client);
    }

    [Fact]
    public async Task Redirects_that_are_switched_on_later_are_off()
    {
        using var sockets = new SocketsHttpHandler();
        using var first = Client(sockets);
        sockets.AllowAutoRedirect = true;
        await RefusedAsync(first);

        using var handler = new HttpClientHandler();
        using var second = Client(handler);
        handler.AllowAutoRedirect = true;
        handler.UseCookies = true;
        await RefusedAsync(second);
        handler.UseCookies.ShouldBeFalse();
    }

    [Fact]
    public async Task A_handler_in_use_that_is_attached_later_is_refused_before_anything_is_sent()
    {
        using var used = new SocketsHttpHandler();
        using (var invoker = new HttpMessageInvoker(used, disposeHandler: false))
        {
            var responding = home.RespondAsync("HTTP/1.1 200 OK\nContent-Length: 0", []);
            using var request = new HttpRequestMessage(HttpMethod.Get, home.Address);
            using var response = await invoker.SendAsync(request, TestContext.Current.CancellationToken);
            await responding;
        }

        using var outer = new Passing();
        using var client = Client(outer);
        outer.InnerHandler = used;

        var exception = await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        exception.Message.ShouldContain("AllowAutoRedirect");
        exception.Target.ShouldBeNull();
        home.IsContacted.ShouldBeFalse();
    }

    public void Dispose()
    {
        home.Dispose();
        elsewhere.Dispose();
    }

    private async Task RefusedAsync(DiditClient client)
    {
        var responding = home.RespondAsync(
            $"HTTP/1.1 302 Found\nLocation: {elsewhere.Address}v3/sessions/\nContent-Length: {Rows.Length}",
            System.Text.Encoding.ASCII.GetBytes(Rows)
        );

        await Should.ThrowAsync<RedirectException>(() => client.Sessions.ListPageAsync());

        await responding;
        elsewhere.IsContacted.ShouldBeFalse();
    }

    private DiditClient Client(HttpMessageHandler handler) =>
        new(
            new DiditOptions
            {
                ApiKey = "key",
                BaseUrl = home.Address,
                Retry = Clients.Once(),
                Timeout = TimeSpan.FromSeconds(5),
            },
            handler
        );

    private sealed class Passing : DelegatingHandler;
}
