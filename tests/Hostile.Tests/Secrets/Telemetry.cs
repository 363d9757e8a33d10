using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Hostile.Tests.Secrets;

/// <summary>Listens to every activity and every instrument of the process, those of .NET's own HTTP stack among them.</summary>
internal sealed class Telemetry : IDisposable
{
    private readonly ActivityListener activities;
    private readonly MeterListener instruments = new();
    private readonly Evidence evidence;
    private int stopped;
    private int measured;

    public Telemetry(Evidence evidence)
    {
        this.evidence = evidence;
        activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = Record,
        };
        ActivitySource.AddActivityListener(activities);
        instruments.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        Measure<byte>();
        Measure<short>();
        Measure<int>();
        Measure<long>();
        Measure<float>();
        Measure<double>();
        Measure<decimal>();
        instruments.Start();
    }

    /// <summary>The activities that have ended.</summary>
    public int Activities => stopped;

    /// <summary>The measurements that were made.</summary>
    public int Measurements => measured;

    public void Dispose()
    {
        instruments.Dispose();
        activities.Dispose();
    }

    private void Measure<T>()
        where T : struct =>
        instruments.SetMeasurementEventCallback<T>(
            (instrument, _, tags, _) =>
            {
                Interlocked.Increment(ref measured);
                foreach ((var name, var value) in tags)
                    evidence.Add($"metric {instrument.Name}, tag {name}", value?.ToString());
            }
        );

    private void Record(Activity activity)
    {
        Interlocked.Increment(ref stopped);
        var source = $"activity {activity.Source.Name}";
        evidence.Add(source, activity.OperationName);
        evidence.Add(source, activity.DisplayName);
        evidence.Add(source, activity.StatusDescription);
        Record(source, activity.TagObjects);
        Record(source, activity.Baggage.Select(item => KeyValuePair.Create(item.Key, (object?)item.Value)));
        foreach (var item in activity.Events.Where(item => !IsPlatformFailure(activity, item)))
        {
            evidence.Add(source, item.Name);
            Record($"{source}, event {item.Name}", item.Tags);
        }
    }

    /// <summary>
    /// .NET records its exceptions in its own spans, and those quote a response that is not HTTP. A client above it cannot change that.
    /// </summary>
    private static bool IsPlatformFailure(Activity activity, ActivityEvent item) =>
        activity.Source.Name == "System.Net.Http" && item.Name == "exception";

    private void Record(string source, IEnumerable<KeyValuePair<string, object?>> tags)
    {
        foreach ((var name, var value) in tags)
            evidence.Add($"{source}, tag {name}", value?.ToString());
    }
}
