using Verification.Sandbox.Faults;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Faults;

public sealed class RandomPlanTests
{
    private const int Requests = 400;

    [Fact]
    public async Task The_same_seed_gives_the_same_requests_the_same_faults()
    {
        var first = await InjectedAsync(seed: 42);
        var second = await InjectedAsync(seed: 42);
        var other = await InjectedAsync(seed: 43);

        second.ShouldBe(first);
        other.ShouldNotBe(first);
    }

    [Fact]
    public async Task About_the_requested_share_of_requests_gets_every_recoverable_kind()
    {
        var kinds = await InjectedAsync(seed: 42);

        kinds.Count(kind => kind is not null).ShouldBeInRange(Requests / 5, Requests * 2 / 5);
        kinds
            .OfType<FaultKind>()
            .Distinct()
            .ShouldBe([FaultKind.Status, FaultKind.Latency, FaultKind.CutBody, FaultKind.DroppedConnection], ignoreOrder: true);
    }

    [Fact]
    public void Recoverable_faults_are_those_from_which_retries_recover()
    {
        SandboxFault.Recoverable.OfType<StatusFault>().Select(fault => fault.Status).Distinct().ShouldBe([429, 500, 502, 503, 504]);
        SandboxFault.Recoverable.OfType<StatusFault>().Select(fault => fault.RetryAfter?.TotalSeconds).Distinct().ShouldBe([null, 0, 1]);
        SandboxFault
            .Recoverable.Select(fault => fault.Kind)
            .Distinct()
            .ShouldBe([FaultKind.Status, FaultKind.Latency, FaultKind.CutBody, FaultKind.DroppedConnection]);
    }

    [Fact]
    public async Task Other_faults_occur_if_they_are_named_and_a_scripted_one_comes_first()
    {
        await using var sandbox = await VerificationSandbox.StartAsync(
            new SandboxOptions { Rows = 1 },
            TestContext.Current.CancellationToken
        );
        using var caller = SandboxFixture.Deepidv(sandbox.Deepidv);
        var random = sandbox.Deepidv.Faults.Randomly(1, 1, new ContentTypeFault("text/html"));
        sandbox.Deepidv.Faults.Add(new StatusFault(503));

        (await caller.GetAsync("/v1/sessions")).ContentType.ShouldBeNull();
        (await caller.GetAsync("/v1/sessions")).ContentType.ShouldBe("text/html");

        (random.Rate, random.Seed, random.Remaining, random.Injected).ShouldBe((1, 1, null, 1));
        sandbox.Deepidv.Faults.Planned.ShouldBe([random]);
    }

    /// <summary>The fault of each request; the clock skips all waits.</summary>
    private static async Task<FaultKind?[]> InjectedAsync(int seed)
    {
        var options = new SandboxOptions
        {
            Rows = 40,
            EnforceRateLimit = false,
            TimeProvider = new ImpatientTimeProvider(),
        };
        await using var sandbox = await VerificationSandbox.StartAsync(options, TestContext.Current.CancellationToken);
        var planned = sandbox.Twilio.Faults.Randomly(rate: 0.3, seed);
        var credentials = SandboxFixture.Basic(sandbox.Twilio.AccountSid, sandbox.Twilio.AuthToken);
        for (var request = 0; request < Requests; request++)
        {
            using var connection = await RawConnection.SendAsync(
                sandbox.Twilio.BaseUrl,
                "/v2/Attempts",
                ("Authorization", credentials),
                ("Connection", "close")
            );
            await connection.ReadToEndAsync();
        }

        planned.Injected.ShouldBe(sandbox.Twilio.Traffic.Faults);
        return [.. sandbox.Twilio.Traffic.RecentRequests.Select(request => request.Fault)];
    }

    private sealed class ImpatientTimeProvider : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.FromTicks(1) : dueTime, period);
    }
}
