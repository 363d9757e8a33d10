using Hostile.Tests.BadBytes;
using Hostile.Tests.ForeignOrigin;
using Microsoft.Extensions.DependencyInjection;

namespace Hostile.Tests.Handlers;

/// <summary>
/// Plain HTTP is only sent to this machine, and without a proxy. The tests run alone, since the system's proxy applies to the whole
/// process.
/// </summary>
[Collection(nameof(RunsAlone))]
public sealed class LocalAddressTests : IAsyncDisposable
{
    private readonly IWebProxy systems = HttpClient.DefaultProxy;
    private readonly ForeignServer proxy = new(IPAddress.Loopback);
    private readonly HomeServer home = new() { Respond = _ => HomeServer.Response(HttpStatusCode.NotFound, "{}") };

    public LocalAddressTests() => HttpClient.DefaultProxy = new WebProxy($"http://127.0.0.1:{proxy.Port}", BypassOnLocal: false);

    public static MatrixTheoryData<string, string> Cases { get; } =
        new(
            ["own", "sockets", "client", "delegating", "registered", "registered sockets", "registered client"],
            ["127.0.0.1", "localhost"]
        );

    [Theory]
    [InlineData("http://loopback/")]
    [InlineData("http://LOOPBACK:8080//localhost/")]
    [InlineData("http://\uff4cocalhost/")]
    [InlineData("http://localhost.localdomain/")]
    [InlineData("http://localhost.example/")]
    [InlineData("http://localhost./")]
    [InlineData("http://api.localhost/")]
    [InlineData("http://127.0.0.1.example/")]
    [InlineData("http://127.0.0.1.localhost/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://10.0.0.1/")]
    public void Plain_http_to_a_name_that_only_looks_local_is_refused(string address)
    {
        foreach (var vendor in VendorProbe.Vendors)
        {
            Should
                .Throw<ArgumentException>(() =>
                    VendorProbe.Open(vendor, primary: null, options => options.BaseUrl = new Uri(address)).Dispose()
                )
                .Message.ShouldContain("plain http");
        }
    }

    [Theory]
    [InlineData("http://localhost/")]
    [InlineData("http://LocalHost:8080/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.255.0.9/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    public void Plain_http_to_this_machine_is_allowed(string address)
    {
        foreach (var vendor in VendorProbe.Vendors)
            Should.NotThrow(() => VendorProbe.Open(vendor, primary: null, options => options.BaseUrl = new Uri(address)).Dispose());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task This_machine_is_reached_without_the_systems_proxy(string kind, string host)
    {
        foreach (var vendor in VendorProbe.Vendors)
        {
            using var probe = Open(kind, vendor, options => options.BaseUrl = new Uri($"http://{host}:{home.Port}/"));
            (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<VerificationApiException>(
                vendor
            );
        }

        (await ProxiedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shared_handler_still_uses_the_systems_proxy_for_others()
    {
        using var handler = new SocketsHttpHandler();
        using var here = VendorProbe.Open("didit", handler, options => options.BaseUrl = new Uri($"http://localhost:{home.Port}/"));
        using var there = VendorProbe.Open("didit", handler, Elsewhere);

        await Reading.OfAsync(here.List(), TestContext.Current.CancellationToken);
        (await ProxiedAsync()).ShouldBeEmpty();
        await Reading.OfAsync(there.List(), TestContext.Current.CancellationToken);
        (await ProxiedAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Another_machine_is_reached_through_the_systems_proxy()
    {
        using var probe = VendorProbe.Open("didit", primary: null, Elsewhere);
        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);
        (await ProxiedAsync()).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_proxy_that_the_caller_sets_is_used()
    {
        await using var own = new ForeignServer(IPAddress.Loopback);
        using var handler = new SocketsHttpHandler { Proxy = new WebProxy($"http://127.0.0.1:{own.Port}", BypassOnLocal: false) };
        using var probe = VendorProbe.Open("didit", handler, options => options.BaseUrl = new Uri($"http://localhost:{home.Port}/"));

        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        await own.SettleAsync(TestContext.Current.CancellationToken);
        own.Received.ShouldNotBeEmpty();
        (await ProxiedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_handler_in_use_with_the_systems_proxy_is_refused()
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var other = new HttpClient(handler, disposeHandler: false);
        await Should.ThrowAsync<HttpRequestException>(() =>
            other.GetStringAsync(new Uri("http://elsewhere.example/"), TestContext.Current.CancellationToken)
        );

        Should
            .Throw<ArgumentException>(() =>
                VendorProbe.Open("didit", handler, options => options.BaseUrl = new Uri($"http://localhost:{home.Port}/")).Dispose()
            )
            .Message.ShouldContain("UseProxy");
    }

    public async ValueTask DisposeAsync()
    {
        HttpClient.DefaultProxy = systems;
        await proxy.DisposeAsync();
        await home.DisposeAsync();
    }

    private static void Elsewhere(VerificationOptions options)
    {
        options.BaseUrl = new Uri("http://elsewhere.example/");
        options.AllowInsecureHttp = true;
    }

    private static VendorProbe Open(string kind, string vendor, Action<VerificationOptions> configure) =>
        kind switch
        {
            "own" => VendorProbe.Open(vendor, primary: null, configure),
            "sockets" => VendorProbe.Open(vendor, new SocketsHttpHandler(), configure),
            "client" => VendorProbe.Open(vendor, new HttpClientHandler(), configure),
            "delegating" => VendorProbe.Open(vendor, new PassingHandler(new SocketsHttpHandler()), configure),
            "registered" => VendorProbe.OpenRegistered(vendor, null, _ => { }, _ => { }, configure),
            "registered sockets" => VendorProbe.OpenRegistered(
                vendor,
                null,
                _ => { },
                client => client.ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler()),
                configure
            ),
            _ => VendorProbe.OpenRegistered(
                vendor,
                null,
                _ => { },
                client => client.ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler()),
                configure
            ),
        };

    private async Task<IReadOnlyCollection<string>> ProxiedAsync()
    {
        await proxy.SettleAsync(TestContext.Current.CancellationToken);
        return proxy.Received;
    }
}
