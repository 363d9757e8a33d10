using System.Collections.Concurrent;
using System.Diagnostics;
using Verification.Generated.Kiota.Twilio;

namespace Kiota.Tests;

/// <summary>What Kiota traces beside the handler's own spans.</summary>
public sealed class TelemetryTests(RunningSandbox running) : IClassFixture<RunningSandbox>
{
    [Fact]
    public async Task No_span_holds_a_phone_number_or_an_id()
    {
        const string Number = "15550100001";
        var spans = new ConcurrentBag<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Add,
        };
        ActivitySource.AddActivityListener(listener);
        using var client = TwilioVerifyKiotaClient.Create(running.Twilio);

        var rows = await Reader.ReadAllAsync(client.V2.Attempts.List(request => request.QueryParameters.ChannelDataTo = "+" + Number));
        await Should.ThrowAsync<VerificationApiException>(() =>
            client.V2.Attempts["VL" + Number].GetAsync(cancellationToken: TestContext.Current.CancellationToken)
        );

        rows.ShouldBeEmpty();
        spans.ShouldContain(span => span.Source.Name.Contains("Kiota", StringComparison.Ordinal));
        var texts = spans
            .Where(span =>
                span.Source.Name.Contains("Kiota", StringComparison.Ordinal)
                || span.Source.Name.StartsWith("Verification", StringComparison.Ordinal)
            )
            .SelectMany(span =>
                span.TagObjects.Select(tag => $"{tag.Key}={tag.Value}")
                    .Concat(span.Events.SelectMany(found => found.Tags).Select(tag => $"{tag.Key}={tag.Value}"))
                    .Append(span.DisplayName)
            );
        texts.ShouldAllBe(text => !text.Contains(Number, StringComparison.Ordinal));
    }
}
