using Hostile.Tests.ForeignOrigin;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Hostile.Tests.Handlers;

/// <summary>
/// A host that adds retries to all its clients does not multiply ours, and no exception of its handlers reaches the caller.
/// </summary>
public sealed class HostResilienceTests : IAsyncDisposable
{
    private readonly HomeServer home = new();
    private int requests;

    public HostResilienceTests() =>
        home.Respond = _ =>
        {
            Interlocked.Increment(ref requests);
            return HomeServer.Response(HttpStatusCode.ServiceUnavailable, "{}");
        };

    public static MatrixTheoryData<string, Registration> Vendors { get; } = new(VendorProbe.Vendors, Enum.GetValues<Registration>());

    public static MatrixTheoryData<string, bool, Registration> VendorsAndOrders { get; } =
        new(VendorProbe.Vendors, [true, false], Enum.GetValues<Registration>());

    /// <summary>What is registered.</summary>
    public enum Registration
    {
        TypedClient,
        HttpClient,
    }

    [Theory]
    [MemberData(nameof(VendorsAndOrders))]
    public async Task The_standard_handler_of_the_hosts_defaults_multiplies_nothing(string vendor, bool isBefore, Registration registration)
    {
        static void Standard(IServiceCollection services) =>
            services.ConfigureHttpClientDefaults(all =>
                all.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1))
            );
        using var probe = Open(
            registration,
            vendor,
            null,
            services =>
            {
                if (isBefore)
                    Standard(services);
            },
            _ => { },
            Retrying,
            services =>
            {
                if (!isBefore)
                    Standard(services);
            }
        );

        var reading = await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        reading.End.ShouldBeOfType<VerificationApiException>();
        requests.ShouldBe(4);
    }

    [Theory]
    [InlineData(Registration.TypedClient)]
    [InlineData(Registration.HttpClient)]
    public async Task The_hedging_handler_of_the_hosts_defaults_multiplies_nothing(Registration registration)
    {
        using var probe = Open(
            registration,
            "didit",
            null,
            services => services.ConfigureHttpClientDefaults(all => all.AddStandardHedgingHandler()),
            _ => { },
            Retrying
        );

        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        requests.ShouldBe(4);
    }

    [Theory]
    [InlineData(Registration.TypedClient)]
    [InlineData(Registration.HttpClient)]
    public async Task Another_handler_of_the_hosts_defaults_stays(Registration registration)
    {
        var seen = 0;
        using var probe = Open(
            registration,
            "didit",
            null,
            services => services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new Counting(() => seen++))),
            _ => { },
            Retrying
        );

        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        seen.ShouldBe(4);
    }

    [Theory]
    [InlineData(Registration.TypedClient)]
    [InlineData(Registration.HttpClient)]
    public async Task A_handler_that_the_caller_adds_to_the_client_stays(Registration registration)
    {
        using var probe = Open(
            registration,
            "didit",
            null,
            _ => { },
            client =>
                client.AddResilienceHandler(
                    "own",
                    pipeline => pipeline.AddRetry(new HttpRetryStrategyOptions { MaxRetryAttempts = 2, Delay = TimeSpan.Zero })
                ),
            Retrying
        );

        (await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken)).End.ShouldBeOfType<VerificationApiException>();

        requests.ShouldBe(12);
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task A_time_limit_below_is_a_timeout_and_an_open_circuit_a_connection_failure(string vendor, Registration registration)
    {
        using var limited = Open(
            registration,
            vendor,
            null,
            _ => { },
            client =>
                client
                    .ConfigurePrimaryHttpMessageHandler(() => new NeverHandler())
                    .AddResilienceHandler("own", pipeline => pipeline.AddTimeout(TimeSpan.FromMilliseconds(20))),
            Retrying
        );
        using var broken = Open(
            registration,
            vendor,
            null,
            _ => { },
            client =>
                client.AddResilienceHandler(
                    "own",
                    pipeline =>
                        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions { MinimumThroughput = 2, FailureRatio = 0.1 })
                ),
            Retrying
        );

        var timeout = await Reading.OfAsync(limited.List(), TestContext.Current.CancellationToken);
        var open = await Reading.OfAsync(broken.List(), TestContext.Current.CancellationToken);

        timeout.End.ShouldBeOfType<TimeoutException>();
        open.End.ShouldBeOfType<HttpRequestException>();
        requests.ShouldBe(2);
    }

    public ValueTask DisposeAsync() => home.DisposeAsync();

    private static VendorProbe Open(
        Registration registration,
        string vendor,
        string? name,
        Action<IServiceCollection> host,
        Action<IHttpClientBuilder> client,
        Action<VerificationOptions> configure,
        Action<IServiceCollection>? after = null
    ) =>
        registration == Registration.TypedClient
            ? VendorProbe.OpenRegistered(vendor, name, host, client, configure, after)
            : VendorProbe.OpenHttpClient(vendor, name, host, client, configure, after);

    private void Retrying(VerificationOptions options)
    {
        options.BaseUrl = new Uri($"http://127.0.0.1:{home.Port}/");
        options.Retry = new RetryOptions { MaximumRetries = 3, BaseDelay = TimeSpan.Zero };
    }

    private sealed class Counting(Action count) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            count();
            return base.SendAsync(request, cancellationToken);
        }
    }

    private sealed class NeverHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            new TaskCompletionSource<HttpResponseMessage>().Task.WaitAsync(cancellationToken);
    }
}
