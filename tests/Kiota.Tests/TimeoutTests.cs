using System.Diagnostics;
using System.Text;
using Verification.Generated.Deepidv;
using Verification.Generated.Kiota.Deepidv;
using Verification.Generated.Tests.Scaffolding;

namespace Kiota.Tests;

/// <summary>Reading a response is part of the call, as it is for the typed clients.</summary>
public sealed class TimeoutTests
{
    private static readonly byte[] Rows = Encoding.UTF8.GetBytes("""{"sessions":[{"id":"1","meta_data":{"a":1}}],"next_token":null}""");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Reading_counts_against_the_time_limit_and_can_be_cancelled(bool isCancelled)
    {
        var clock = new ManualTime();
        using var source = new CancellationTokenSource();
        using var vendor = new FixedResponse(Rows);
        var options = new DeepidvOptions
        {
            ApiKey = "key",
            BaseUrl = new Uri("https://vendor.example"),
            TimeProvider = clock,
        };
        using var client = DeepidvKiotaClient.Create(options, vendor);
        using var listener = AfterEachCall(() =>
        {
            if (isCancelled)
                source.Cancel();
            else
                clock.Advance(options.Timeout);
        });

        var reading = () => client.V1.Sessions.GetAsync(cancellationToken: source.Token);

        if (isCancelled)
            (await Should.ThrowAsync<OperationCanceledException>(reading)).CancellationToken.ShouldBe(source.Token);
        else
            (await Should.ThrowAsync<TimeoutException>(reading)).Message.ShouldContain("within 300 seconds");
        vendor.Requested.Count.ShouldBe(1);
    }

    /// <summary>The pipeline's span ends when the response was received, and Kiota reads it after that.</summary>
    private static ActivityListener AfterEachCall(Action act)
    {
        var context = Activity.Current = new Activity("test").Start();
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Verification.Generated",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                if (span.TraceId == context.TraceId)
                    act();
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
