using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;
using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Registration;

/// <summary>A named HTTP client whose requests go through a vendor's handler.</summary>
public sealed class HttpClientRegistrationTests : IAsyncDisposable
{
    private readonly LoopbackExchange server = new(_ => LoopbackExchange.Ok("{}"));

    public static TheoryData<string> Vendors => [.. VendorCalls.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task Its_requests_carry_the_credentials_and_its_address_is_that_of_the_options(string vendor)
    {
        var collection = new ServiceCollection();
        HandlerVendors.Add(collection, vendor, "own", new Uri(server.Address, "gateway"));
        using var services = collection.BuildServiceProvider();

        var http = Client(services, "own");
        await http.GetStringAsync(HandlerVendors.Path(vendor), TestContext.Current.CancellationToken);

        http.BaseAddress.ShouldBe(new Uri(server.Address, "gateway/"));
        http.Timeout.ShouldBe(Timeout.InfiniteTimeSpan);
        server.Targets.ShouldBe(["/gateway/" + HandlerVendors.Path(vendor)]);
        foreach (var header in HandlerVendors.CredentialHeaders(vendor))
            server.Heads.ShouldHaveSingleItem().ShouldContain(header + ": ");
    }

    [Fact]
    public async Task Options_come_from_a_section_of_the_configuration()
    {
        var collection = new ServiceCollection();
        collection.AddDiditHttpClient(
            "eu",
            Configuration(("Didit:Eu:ApiKey", "eu-key"), ("Didit:Eu:BaseUrl", server.Address.AbsoluteUri)).GetSection("Didit:Eu")
        );
        using var services = collection.BuildServiceProvider();

        services.GetRequiredService<IStartupValidator>().Validate();
        await Client(services, "eu").GetStringAsync("v3/sessions/", TestContext.Current.CancellationToken);

        server.Heads.ShouldHaveSingleItem().ShouldContain("x-api-key: eu-key");
    }

    [Theory]
    [InlineData("Didit:ApiKey", "", "Configuration key 'Didit:ApiKey': DiditOptions.ApiKey is empty")]
    [InlineData("Didit:ApiKy", "typo", "Configuration key 'Didit:ApiKy' names no option")]
    [InlineData("Other:ApiKey", "key", "The configuration has no section 'Didit'")]
    public void A_missing_or_wrong_option_fails_at_start_and_names_its_key(string key, string value, string message)
    {
        var collection = new ServiceCollection();
        collection.AddDiditHttpClient("own", Configuration((key, value)).GetSection("Didit"));
        using var services = collection.BuildServiceProvider();

        Should
            .Throw<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate())
            .Message.ShouldStartWith(message);
        Should.Throw<OptionsValidationException>(() => Client(services, "own")).Message.ShouldStartWith(message);
    }

    [Fact]
    public async Task Several_names_have_their_own_options()
    {
        var collection = new ServiceCollection();
        foreach (var region in (string[])["eu", "us"])
        {
            HandlerVendors.Add(collection, "didit", region, server.Address, options => ((DiditOptions)options).ApiKey = region + "-key");
        }

        using var services = collection.BuildServiceProvider();

        await Client(services, "eu").GetStringAsync("v3/sessions/", TestContext.Current.CancellationToken);
        await Client(services, "us").GetStringAsync("v3/sessions/", TestContext.Current.CancellationToken);

        server.Heads[0].ShouldContain("x-api-key: eu-key");
        server.Heads[1].ShouldContain("x-api-key: us-key");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_client_without_a_name_is_refused(string name)
    {
        var services = new ServiceCollection();

        Should.Throw<ArgumentException>(() => services.AddDiditHttpClient(name, _ => { }));
        Should.Throw<ArgumentException>(() => services.AddDiditHttpClient(name, Configuration()));
    }

    [Fact]
    public void The_name_of_another_vendors_client_is_refused_in_either_order()
    {
        var services = new ServiceCollection();
        services.AddDidit("eu", options => options.ApiKey = "key");
        services.AddDiditHttpClient("shared", options => options.ApiKey = "key");
        services.AddVeriffHttpClient("Verification.Generated.twilio.us", _ => { });

        Should
            .Throw<ArgumentException>(() => services.AddVeriffHttpClient("shared", _ => { }))
            .Message.ShouldContain("a client of didit, which is registered already");
        Should.Throw<ArgumentException>(() => services.AddDiditHttpClient("Verification.Generated.didit.eu", _ => { }));
        Should.Throw<ArgumentException>(() => services.AddTwilioVerify("us", _ => { }));
        Should.NotThrow(() => services.AddDiditHttpClient("shared", options => options.ApiKey = "other"));
    }

    [Fact]
    public async Task A_typed_client_of_the_callers_own_gets_the_same()
    {
        var collection = new ServiceCollection();
        HandlerVendors.Add(collection, "didit", "own", server.Address).AddTypedClient<Sessions>();
        using var services = collection.BuildServiceProvider();

        (await services.GetRequiredService<Sessions>().ReadAsync()).ShouldBe("{}");

        server.Heads.ShouldHaveSingleItem().ShouldContain("x-api-key: planted-key");
    }

    [Fact]
    public async Task Handlers_that_are_added_see_each_request_with_its_options_and_credentials()
    {
        var requests = 0;
        await using var busy = new LoopbackExchange(_ =>
            Interlocked.Increment(ref requests) == 1 ? LoopbackExchange.Response("503 Busy", []) : LoopbackExchange.Ok("{}")
        );
        var seen = new List<string>();
        var collection = new ServiceCollection();
        HandlerVendors.Add(collection, "didit", "own", busy.Address).AddHttpMessageHandler(() => new Listener(seen));
        using var services = collection.BuildServiceProvider();
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/sessions/");
        request.Options.Set(Listener.Purpose, "report");

        using var response = await Client(services, "own").SendAsync(request, TestContext.Current.CancellationToken);

        seen.ShouldBe(["report True", "report True"]);
    }

    [Fact]
    public async Task A_credential_among_the_default_headers_is_refused_before_sending()
    {
        var collection = new ServiceCollection();
        HandlerVendors
            .Add(collection, "didit", "own", server.Address)
            .ConfigureHttpClient(http => http.DefaultRequestHeaders.Add("x-api-key", "other"));
        using var services = collection.BuildServiceProvider();

        await Should.ThrowAsync<ArgumentException>(() =>
            Client(services, "own").GetStringAsync("v3/sessions/", TestContext.Current.CancellationToken)
        );

        server.Heads.ShouldBeEmpty();
    }

    [Fact]
    public void A_synchronous_request_is_refused()
    {
        var collection = new ServiceCollection();
        HandlerVendors.Add(collection, "didit", "own", server.Address);
        using var services = collection.BuildServiceProvider();
        using var request = new HttpRequestMessage(HttpMethod.Get, "v3/sessions/");

        Should
            .Throw<NotSupportedException>(() => Client(services, "own").Send(request, TestContext.Current.CancellationToken))
            .Message.ShouldStartWith("DiditHandler does not send synchronously");
    }

    [Fact]
    public async Task All_chains_of_handlers_that_the_factory_makes_share_one_quota()
    {
        var collection = new ServiceCollection();
        var time = new ManualTime();
        HandlerVendors.Add(
            collection,
            "twilio",
            "own",
            server.Address,
            options => (options.RateLimiter, options.TimeProvider) = (null, time)
        );
        using var services = collection.BuildServiceProvider();
        foreach (var half in (int[])[1, 2])
        {
            using var http = new HttpClient(Chain(services, "own")) { BaseAddress = server.Address };
            for (var request = 0; request < 50; request++)
                await http.GetStringAsync("v2/Attempts", TestContext.Current.CancellationToken);
        }

        using var last = new HttpClient(Chain(services, "own")) { BaseAddress = server.Address };
        var waiting = last.GetStringAsync("v2/Attempts", TestContext.Current.CancellationToken);
        await time.ArmedAsync(wait => wait > TimeSpan.FromSeconds(30) && wait <= TimeSpan.FromMinutes(1))
            .WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);

        server.Heads.Count.ShouldBe(100);
        time.Advance(TimeSpan.FromMinutes(1));
        (await waiting).ShouldBe("{}");
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    /// <summary>A new chain, as the factory makes one when the lifetime of the previous one ends.</summary>
    private static HttpMessageHandler Chain(ServiceProvider services, string name)
    {
        var options = services.GetRequiredService<IOptionsMonitor<HttpClientFactoryOptions>>().Get(name);
        Action<HttpMessageHandlerBuilder> configure = builder =>
        {
            foreach (var action in options.HttpMessageHandlerBuilderActions)
                action(builder);
        };
        foreach (var filter in services.GetServices<IHttpMessageHandlerBuilderFilter>().Reverse())
            configure = filter.Configure(configure);
        var builder = services.GetRequiredService<HttpMessageHandlerBuilder>();
        builder.Name = name;
        configure(builder);
        return builder.Build();
    }

    private static HttpClient Client(ServiceProvider services, string name) =>
        services.GetRequiredService<IHttpClientFactory>().CreateClient(name);

    private static IConfigurationRoot Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value))
            .Build();

    private sealed class Sessions(HttpClient http)
    {
        public Task<string> ReadAsync() => http.GetStringAsync("v3/sessions/", TestContext.Current.CancellationToken);
    }

    private sealed class Listener(List<string> seen) : DelegatingHandler
    {
        internal static readonly HttpRequestOptionsKey<string> Purpose = new("purpose");

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Options.TryGetValue(Purpose, out var purpose);
            seen.Add($"{purpose} {request.Headers.Contains("x-api-key")}");
            return base.SendAsync(request, cancellationToken);
        }
    }
}
