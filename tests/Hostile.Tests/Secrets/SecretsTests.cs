using System.Net.Sockets;
using Hostile.Tests.ForeignOrigin;
using Microsoft.Extensions.Logging;
using Verification.Generated.Deepidv;

namespace Hostile.Tests.Secrets;

/// <summary>Keys, secrets, signatures and personal data are in no exception, log line, activity or metric, whatever fails.</summary>
[Collection("Telemetry of the whole process")]
public sealed class SecretsTests : IDisposable
{
    private readonly Evidence evidence = new();
    private readonly Telemetry telemetry;
    private readonly LogRecorder log;
    private readonly ILoggerFactory loggers;

    public SecretsTests()
    {
        telemetry = new Telemetry(evidence);
        log = new LogRecorder(evidence);
        loggers = LoggerFactory.Create(Everything);
    }

    public static TheoryData<string> Vendors => [.. VendorProbe.Vendors];

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task No_response_makes_a_client_reveal_them(string vendor)
    {
        var failures = 0;
        foreach (var respond in TellTaleVendor.Responses())
        {
            using var handler = new RespondingHandler(respond);
            using var probe = VendorProbe.Open(vendor, handler, Retrying);
            failures += await CollectAsync($"{vendor} list", probe.List()) ? 1 : 0;
        }

        failures.ShouldBeGreaterThan(50);
        log.Lines.ShouldBeGreaterThan(failures);
        evidence.Find().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task No_response_makes_a_registered_client_or_its_factory_reveal_them(string vendor)
    {
        var failures = 0;
        foreach (var respond in TellTaleVendor.Responses())
        {
            using var probe = VendorProbe.OpenRegistered(vendor, () => new RespondingHandler(respond), Everything);
            failures += await CollectAsync($"{vendor} registered list", probe.List()) ? 1 : 0;
        }

        failures.ShouldBeGreaterThan(50);
        log.Lines.ShouldBeGreaterThan(failures);
        evidence.Find().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Vendors))]
    public async Task No_failure_on_the_wire_makes_a_client_reveal_them(string vendor)
    {
        await using var home = new HomeServer();
        foreach (var respond in WireFailures())
        {
            home.Respond = respond;
            await FailAsync(vendor, home.Port);
        }

        await FailAsync(vendor, ClosedPort());
        evidence.Find().ShouldBeEmpty();
        telemetry.Activities.ShouldBeGreaterThan(5);
        telemetry.Measurements.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void Mistakes_of_the_caller_are_named_without_their_values()
    {
        foreach (var mistake in Mistakes.All)
            evidence.Add("mistake", Should.Throw<Exception>(mistake));
        evidence.Find().ShouldBeEmpty();
    }

    [Fact]
    public async Task Checkpoints_hold_neither_filters_nor_credentials()
    {
        using var handler = new RespondingHandler(() =>
            new(HttpStatusCode.OK) { Content = new StringContent("""{"sessions":[{"id":"1"}],"next_token":"abc"}""") }
        );
        using var client = new DeepidvClient(new DeepidvOptions { ApiKey = Planted.DeepidvKey }, handler);
        var page = await client
            .Sessions.List(new() { ExternalId = Planted.Phone })
            .Pages()
            .FirstAsync(TestContext.Current.CancellationToken);
        evidence.Add("checkpoint", page.Next.ToString());
        evidence.Add(
            "foreign checkpoint",
            await Should.ThrowAsync<ArgumentException>(async () =>
                await client
                    .Sessions.List(new() { ExternalId = Planted.Email })
                    .Pages(page.Next)
                    .FirstAsync(TestContext.Current.CancellationToken)
            )
        );
        evidence.Count.ShouldBeGreaterThan(2);
        evidence.Find().ShouldBeEmpty();
    }

    public void Dispose()
    {
        loggers.Dispose();
        telemetry.Dispose();
    }

    /// <summary>A response that repeats the request and fails, one that stops in the middle, none at all, and nonsense.</summary>
    private static IEnumerable<Func<string, byte[]>> WireFailures() =>
        [
            request => HomeServer.Response(HttpStatusCode.InternalServerError, request),
            request => HomeServer.Response(HttpStatusCode.OK, request),
            request => HomeServer.Response(HttpStatusCode.OK, request)[..^20],
            _ => [],
            request => System.Text.Encoding.Latin1.GetBytes(request),
            request => System.Text.Encoding.Latin1.GetBytes("HTTP/1.1 200 " + Planted.Phone + "\nX: \0" + request),
        ];

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private void Everything(ILoggingBuilder logging) => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log);

    private void Retrying(VerificationOptions options)
    {
        options.Retry.MaximumRetries = 1;
        options.Retry.BaseDelay = TimeSpan.Zero;
        options.LoggerFactory = loggers;
    }

    private async Task FailAsync(string vendor, int port)
    {
        using var probe = VendorProbe.Open(
            vendor,
            primary: null,
            options =>
            {
                Retrying(options);
                options.BaseUrl = new Uri($"http://127.0.0.1:{port}/");
            }
        );
        (await CollectAsync($"{vendor} wire", probe.List())).ShouldBeTrue();
        if (probe.Get is not null)
            evidence.Add($"{vendor} get", await Should.ThrowAsync<Exception>(probe.Get));
    }

    private async Task<bool> CollectAsync(string source, IAsyncEnumerable<object> list)
    {
        var reading = await Reading.OfAsync(list, TestContext.Current.CancellationToken);
        if (reading.End is not null)
            evidence.Add(source, reading.End);
        return reading.End is not null;
    }
}
