using System.Collections.Concurrent;
using Hostile.Tests.ForeignOrigin;
using Microsoft.Extensions.DependencyInjection;

namespace Hostile.Tests.Handlers;

/// <summary>The cookies of one account are not sent with the key of another.</summary>
public sealed class CookieTests : IAsyncDisposable
{
    private readonly HomeServer home = new();
    private readonly ConcurrentQueue<string> requests = new();

    public CookieTests() =>
        home.Respond = request =>
        {
            requests.Enqueue(request);
            return HomeServer.Response(HttpStatusCode.NotFound, "{}", ("Set-Cookie", "account=A; Path=/"));
        };

    public static MatrixTheoryData<string, string> Cases { get; } = new(["sockets", "client", "delegating"], VendorProbe.Vendors);

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Two_clients_with_one_handler_share_no_cookie(string kind, string vendor)
    {
        using var handler = Handler(kind);
        await TwiceAsync(() => VendorProbe.Open(vendor, handler, Here));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Two_registered_clients_with_one_handler_share_no_cookie(string kind, string vendor)
    {
        using var handler = Handler(kind);
        await TwiceAsync(() =>
            VendorProbe.OpenRegistered(
                vendor,
                null,
                _ => { },
                client => client.ConfigurePrimaryHttpMessageHandler(() => new Undisposed(handler)),
                Here
            )
        );
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task A_handler_in_use_with_cookies_or_redirects_is_refused(bool cookies, bool redirects)
    {
        using var sockets = new SocketsHttpHandler { UseCookies = cookies, AllowAutoRedirect = redirects };
        using var client = new HttpClientHandler { UseCookies = cookies, AllowAutoRedirect = redirects };
        foreach (var handler in (HttpMessageHandler[])[sockets, client])
        {
            using var other = new HttpClient(handler, disposeHandler: false);
            (await other.GetAsync(new Uri($"http://127.0.0.1:{home.Port}/"), TestContext.Current.CancellationToken)).StatusCode.ShouldBe(
                HttpStatusCode.NotFound
            );

            Refused(() => VendorProbe.Open("didit", handler, Here));
            Refused(() =>
                VendorProbe.OpenRegistered(
                    "didit",
                    null,
                    _ => { },
                    builder => builder.ConfigurePrimaryHttpMessageHandler(() => new Undisposed(handler)),
                    Here
                )
            );
        }
    }

    [Fact]
    public async Task A_handler_in_use_without_them_is_accepted()
    {
        using var sockets = new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
        using var other = new HttpClient(sockets, disposeHandler: false);
        await other.GetAsync(new Uri($"http://127.0.0.1:{home.Port}/"), TestContext.Current.CancellationToken);

        using var probe = VendorProbe.Open("didit", sockets, Here);

        (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<VerificationApiException>();
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    private static void Refused(Func<VendorProbe> open)
    {
        var message = Should.Throw<ArgumentException>(() => open().Dispose()).Message;
        message.ShouldContain("AllowAutoRedirect");
        message.ShouldContain("UseCookies");
    }

    private static HttpMessageHandler Handler(string kind) =>
        kind switch
        {
            "sockets" => new SocketsHttpHandler(),
            "client" => new HttpClientHandler(),
            _ => new PassingHandler(new SocketsHttpHandler()),
        };

    private async Task TwiceAsync(Func<VendorProbe> open)
    {
        for (var account = 0; account < 2; account++)
        {
            using var probe = open();
            (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<VerificationApiException>();
        }

        requests.Count.ShouldBe(2);
        requests.ShouldAllBe(request => !request.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }

    private void Here(VerificationOptions options) => options.BaseUrl = new Uri($"http://127.0.0.1:{home.Port}/");

    /// <summary>Keeps a shared handler from being disposed with one of its users.</summary>
    private sealed class Undisposed(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
