using Verification.Generated.Deepidv;
using Verification.Generated.Kiota.Deepidv;
using Verification.Sandbox.Faults;

namespace Kiota.Tests;

/// <summary>Whatever goes wrong, the Kiota client throws what the typed client throws: Kiota wraps nothing.</summary>
public sealed class FailureTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    public static TheoryData<string> Faults =>
        ["refused", "unavailable", "cut", "dropped", "late", "loop", "html", "huge", "truncated", "empty", "content type"];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_the_same_exception(string fault)
    {
        using var typed = new DeepidvClient(Options);
        using var kiota = DeepidvKiotaClient.Create(Options);

        var expected = await OutcomeAsync(
            fault,
            cancellation => typed.Sessions.ListPageAsync(new() { ByOrganization = true }, cancellation)
        );
        var actual = await OutcomeAsync(
            fault,
            cancellation => kiota.V1.Sessions.GetAsync(request => request.QueryParameters.ByOrganization = true, cancellation)
        );

        actual.ShouldBe(expected);
        (actual == "no exception").ShouldBe(fault is "content type");
    }

    [Fact]
    public async Task A_request_that_failed_for_a_moment_is_sent_again()
    {
        running.Sandbox.Deepidv.Faults.Add(new StatusFault(503));
        var options = running.Deepidv;
        options.Retry.BaseDelay = TimeSpan.FromMilliseconds(1);
        using var client = DeepidvKiotaClient.Create(options);

        var page = await client.V1.Sessions.GetAsync(
            request => request.QueryParameters.ByOrganization = true,
            TestContext.Current.CancellationToken
        );

        page!.Sessions!.Count.ShouldBe(50);
    }

    [Fact]
    public async Task A_call_that_was_cancelled_says_so()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        using var client = DeepidvKiotaClient.Create(running.Deepidv);

        var exception = await Should.ThrowAsync<OperationCanceledException>(() =>
            client.V1.Sessions.GetAsync(cancellationToken: cancellation.Token)
        );

        exception.CancellationToken.ShouldBe(cancellation.Token);
    }

    private DeepidvOptions Options
    {
        get
        {
            var options = running.Deepidv;
            options.Retry.MaximumRetries = 0;
            options.AttemptTimeout = TimeSpan.FromSeconds(2);
            options.MaximumResponseBytes = 1024 * 1024;
            return options;
        }
    }

    private async Task<string> OutcomeAsync(string fault, Func<CancellationToken, Task> call)
    {
        running.Sandbox.Deepidv.Faults.Add(
            fault switch
            {
                "refused" => new StatusFault(403),
                "unavailable" => new StatusFault(503),
                "cut" => new CutBodyFault(100),
                "dropped" => new DroppedConnectionFault(),
                "late" => new LatencyFault(TimeSpan.FromSeconds(20)),
                "loop" => new RedirectLoopFault(),
                "html" => new GarbageBodyFault(GarbageBody.Html),
                "huge" => new GarbageBodyFault(GarbageBody.Huge, 2 * 1024 * 1024),
                "truncated" => new GarbageBodyFault(GarbageBody.TruncatedJson),
                "empty" => new GarbageBodyFault(GarbageBody.Empty),
                _ => new ContentTypeFault(null),
            }
        );
        try
        {
            await call(TestContext.Current.CancellationToken);
            return "no exception";
        }
        catch (Exception exception) when (exception is VerificationException or TimeoutException or HttpRequestException)
        {
            return $"{exception.GetType().Name} {exception.Message}";
        }
        finally
        {
            running.Sandbox.Deepidv.Faults.Clear();
        }
    }
}
