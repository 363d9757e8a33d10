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

    public static TheoryData<string> Vendors => [.. VendorProbe.Vendors];

    public static MatrixTheoryData<string, bool> VendorsAndOrders { get; } = new(VendorProbe.Vendors, [true, false]);

    [Theory]
    [MemberData(nameof(VendorsAndOrders))]
    public async Task The_standard_handler_of_the_hosts_defaults_multiplies_nothing(string vendor, bool isBefore)
    {
        static void Standard(IServiceCollection services) =>
            services.ConfigureHttpClientDefaults(all =>
                all.AddStandardResilienceHandler(options => options.Retry.Delay = TimeSpan.FromMilliseconds(1))
            );
        using var probe = VendorProbe.OpenRegistered(
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

    [Fact]
    public async Task The_hedging_handler_of_the_hosts_defaults_multiplies_nothing()
    {
        using var probe = VendorProbe.OpenRegistered(
            "didit",
            null,
            services => services.ConfigureHttpClientDefaults(all => all.AddStandardHedgingHandler()),
            _ => { },
            Retrying
        );

        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        requests.ShouldBe(4);
    }

    [Fact]
    public async Task Another_handler_of_the_hosts_defaults_stays()
    {
        var seen = 0;
        using var probe = VendorProbe.OpenRegistered(
            "didit",
            null,
            services => services.ConfigureHttpClientDefaults(all => all.AddHttpMessageHandler(() => new Counting(() => seen++))),
            _ => { },
            Retrying
        );

        await Reading.OfAsync(probe.List(), TestContext.Current.CancellationToken);

        seen.ShouldBe(4);
    }

    [Fact]
    public async Task A_handler_that_the_caller_adds_to_the_client_stays()
    {
        using var probe = VendorProbe.OpenRegistered(
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
    public async Task A_time_limit_below_is_a_timeout_and_an_open_circuit_a_connection_failure(string vendor)
    {
        using var limited = VendorProbe.OpenRegistered(
            vendor,
            null,
            _ => { },
            client =>
                client
                    .ConfigurePrimaryHttpMessageHandler(() => new NeverHandler())
                    .AddResilienceHandler("own", pipeline => pipeline.AddTimeout(TimeSpan.FromMilliseconds(20))),
            Retrying
        );
        using var broken = VendorProbe.OpenRegistered(
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
