using Verification.Generated.Didit;

namespace Verification.Generated.Tests.Resilience;

public sealed class CancellationTests
{
    [Fact]
    public async Task Ends_the_wait_between_attempts_and_no_attempt_follows()
    {
        var clock = new ManualTime();
        var vendor = new ScriptedVendor().Then(HttpStatusCode.TooManyRequests, "", ("Retry-After", "77"));
        using var client = Clients.Retrying(vendor, options => options.TimeProvider = clock);
        using var source = new CancellationTokenSource();
        var call = client.Attempts.GetAsync("VL1", source.Token);
        await clock.ArmedAsync(wait => wait == TimeSpan.FromSeconds(77));

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(source.Token);
        clock.Advance(TimeSpan.FromSeconds(77));
        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_attempt_follows_an_error_that_occurs_after_it()
    {
        using var source = new CancellationTokenSource();
        var vendor = new ScriptedVendor().Then(
            async (_, _) =>
            {
                await source.CancelAsync();
                throw new HttpRequestException(HttpRequestError.ConnectionError);
            }
        );
        using var client = Clients.Retrying(vendor, options => options.Retry.BaseDelay = TimeSpan.Zero);

        (
            await Should.ThrowAsync<OperationCanceledException>(() => client.Attempts.GetAsync("VL1", source.Token))
        ).CancellationToken.ShouldBe(source.Token);

        vendor.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Before_the_call_nothing_is_sent()
    {
        var vendor = new ScriptedVendor();
        using var client = Clients.Twilio(vendor);

        await Should.ThrowAsync<OperationCanceledException>(() => client.Attempts.GetAsync("VL1", new CancellationToken(canceled: true)));

        vendor.Requests.ShouldBeEmpty();
    }

    [Fact]
    public async Task Within_a_body_closes_the_connection()
    {
        using var server = new LoopbackVendor();
        using var client = new DiditClient(new DiditOptions { ApiKey = "key", BaseUrl = server.Address });
        using var source = new CancellationTokenSource();
        var call = client.Sessions.ListPageAsync(cancellationToken: source.Token);
        using var connection = await server.AcceptAsync();
        await connection.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"u8.ToArray());

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(() => call)).CancellationToken.ShouldBe(source.Token);
        await connection.ClosedByClientAsync();
    }
}
