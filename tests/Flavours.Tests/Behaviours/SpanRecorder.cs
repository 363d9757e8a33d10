using System.Collections.Concurrent;
using System.Diagnostics;

namespace Flavours.Tests.Behaviours;

/// <summary>Keeps the names of the spans below the one that it starts.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private readonly ConcurrentQueue<string> names = new();
    private readonly ActivityListener? listener;
    private readonly Activity outer = new Activity("scene").Start();

    public SpanRecorder(bool isListening)
    {
        if (!isListening)
            return;
        var trace = outer.TraceId;
        listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Verification.Generated",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity =>
            {
                if (activity.TraceId == trace)
                    names.Enqueue(activity.DisplayName);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IReadOnlyCollection<string> Names => names;

    public void Dispose()
    {
        listener?.Dispose();
        outer.Dispose();
    }
}
