using System.Reflection;
using Microsoft.Extensions.Logging;
using Verification.Runtime;

namespace Docs.Tests.Telemetry;

/// <summary>The page on telemetry names exactly what the clients emit.</summary>
public sealed class TelemetryTests : IAsyncLifetime
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "telemetry.md"));

    private readonly TelemetryRecording recording = new();

    public async ValueTask InitializeAsync() => await Incidents.HappenAsync(recording, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        recording.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Everything_emitted_is_on_the_page() => recording.Names.Except(TelemetryPage.Names(Page)).ShouldBeEmpty();

    [Fact]
    public void Everything_on_the_page_is_emitted() => TelemetryPage.Names(Page).Except(recording.Names).ShouldBeEmpty();

    /// <summary>The comparison with the page would miss what the calls of these tests do not reach.</summary>
    [Fact]
    public void The_calls_reach_every_tag_and_message_of_the_code()
    {
        var client = typeof(VerificationClient).Assembly;
        var tags = client
            .GetType("Verification.Runtime.Tags", throwOnError: true)!
            .GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(field => (string)field.GetRawConstantValue()!);
        var messages = client
            .GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (method.Name, Message: method.GetCustomAttribute<LoggerMessageAttribute>()))
            .Where(method => method.Message is not null)
            .Select(method => $"event {method.Message!.EventId} {method.Name} {method.Message.Level}: {method.Message.Message}");

        recording.Tags.ShouldBe(tags, ignoreOrder: true);
        recording.Names.Where(name => name.StartsWith("event ", StringComparison.Ordinal)).ShouldBe(messages, ignoreOrder: true);
    }

    [Theory]
    [InlineData("meter `Verification.Generated`", "meter `Verification`")]
    [InlineData("`twilio listAttempts`", "`twilio ListAttempts`")]
    [InlineData("| internal |", "| server |")]
    [InlineData("`verification.rows`, ", "")]
    [InlineData("`http.request.resend_count`", "`http.resend_count`")]
    [InlineData("Every measurement has `verification.vendor` and", "Every measurement has")]
    [InlineData("| `{retry}` |", "| `{retries}` |")]
    [InlineData("`verification.client.limiter.wait`", "`verification.client.limiter.waits`")]
    [InlineData("`Verification.Generated.`", "`Verification.`")]
    [InlineData("| 4 |", "| 6 |")]
    [InlineData("| Information |", "| Debug |")]
    [InlineData("the call failed with {Error}", "the call failed")]
    public void A_wrong_page_would_be_found(string right, string wrong)
    {
        Page.ShouldContain(right);

        TelemetryPage.Names(Page.Replace(right, wrong, StringComparison.Ordinal)).ToHashSet().SetEquals(recording.Names).ShouldBeFalse();
    }
}
