using System.Buffers.Text;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Hostile.Tests.Secrets;

/// <summary>The search finds planted values in all places.</summary>
[Collection("Telemetry of the whole process")]
public sealed class EvidenceTests
{
    [Fact]
    public void Exceptions_are_searched_with_their_inner_exceptions()
    {
        var evidence = new Evidence();
        var inner = new InvalidOperationException("inside") { Data = { ["key"] = Planted.DiditKey } };
        evidence.Add("test", new AggregateException("outside", inner, new FormatException(Planted.Phone)));
        var found = evidence.Find();
        found.ShouldContain(place => place.Contains("InvalidOperationException.Data") && place.Contains(Planted.DiditKey));
        found.ShouldContain(place => place.Contains("FormatException.Message"));
    }

    [Fact]
    public void Encoded_texts_are_found()
    {
        var evidence = new Evidence();
        evidence.Add("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes(Planted.VeriffSecret)));
        evidence.Add("url", "https://x.example/?to=%2B15550104242");
        evidence.Add("checkpoint", "v1." + Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"a\n{Planted.Email}")));
        evidence.Find().Count.ShouldBe(3);
    }

    [Fact]
    public void Activities_are_searched()
    {
        var evidence = new Evidence();
        using var telemetry = new Telemetry(evidence);
        using var source = new ActivitySource("Hostile.Tests");
        using (var activity = source.StartActivity("work").ShouldNotBeNull())
            activity.SetTag("to", Planted.Phone);
        evidence.Find().ShouldContain(place => place.Contains("activity Hostile.Tests, tag to"));
    }

    [Fact]
    public void Log_lines_are_searched()
    {
        var evidence = new Evidence();
        using var log = new LogRecorder(evidence);
        KeyValuePair<string, object?>[] state = [new("Key", Planted.DiditKey)];
        var exception = new FormatException(Planted.Phone);
        log.CreateLogger("category").Log(LogLevel.Trace, 1, state, exception, (_, _) => "a line");
        log.Lines.ShouldBe(1);
        evidence.Find().ShouldContain(place => place.Contains("value Key"));
        evidence.Find().ShouldContain(place => place.Contains("FormatException.Message"));
    }
}
