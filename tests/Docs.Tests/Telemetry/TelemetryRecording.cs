using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace Docs.Tests.Telemetry;

/// <summary>
/// Records every name of the spans, metrics and messages that it receives. Span names are those of Twilio, which the page shows.
/// </summary>
internal sealed class TelemetryRecording : ILoggerFactory
{
    private const string Family = "Verification";

    private readonly SortedSet<string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> tags = new(StringComparer.Ordinal);
    private readonly ActivityListener spans;
    private readonly MeterListener meters = new();

    public TelemetryRecording()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith(Family, StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Hear,
        };
        ActivitySource.AddActivityListener(spans);
        meters.InstrumentPublished = Hear;
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Hear(instrument, tags));
        meters.Start();
    }

    public IReadOnlyList<string> Names => [.. names];

    /// <summary>The tags of spans and metrics.</summary>
    public IReadOnlyCollection<string> Tags => tags;

    public ILogger CreateLogger(string categoryName)
    {
        Add($"category {categoryName[..(categoryName.LastIndexOf('.') + 1)]}");
        return new Logger(this);
    }

    public void AddProvider(ILoggerProvider provider) { }

    public void Dispose()
    {
        spans.Dispose();
        meters.Dispose();
    }

    private void Hear(Activity activity)
    {
        var kind = activity.Kind is ActivityKind.Internal ? "internal" : "client";
        Add($"source {activity.Source.Name}");
        if ((activity.Parent ?? activity).GetTagItem("verification.vendor") is "twilio")
            Add($"{kind} span {activity.DisplayName}");
        foreach ((var tag, var _) in activity.TagObjects)
            Add($"{kind} span: {tag}", tag);
    }

    private void Hear(Instrument instrument, MeterListener listener)
    {
        if (!instrument.Meter.Name.StartsWith(Family, StringComparison.Ordinal))
            return;
        Add($"meter {instrument.Meter.Name}");
        Add($"{instrument.Name} in {instrument.Unit}");
        listener.EnableMeasurementEvents(instrument);
    }

    private void Hear(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> measured)
    {
        foreach ((var tag, var _) in measured)
            Add($"{instrument.Name}: {tag}", tag);
    }

    private void Add(string name, string? tag = null)
    {
        lock (names)
        {
            names.Add(name);
            if (tag is not null)
                tags.Add(tag);
        }
    }

    private sealed class Logger(TelemetryRecording recording) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var template = ((IEnumerable<KeyValuePair<string, object?>>)state!).Single(value => value.Key == "{OriginalFormat}").Value;
            recording.Add($"event {eventId.Id} {eventId.Name} {logLevel}: {template}");
        }
    }
}
