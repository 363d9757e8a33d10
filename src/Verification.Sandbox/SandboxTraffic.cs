using Verification.Sandbox.Faults;

namespace Verification.Sandbox;

/// <summary>
/// The requests to one vendor of the sandbox and its responses. Safe to read while requests are served; a request is
/// counted before the first byte of its response is sent.
/// </summary>
public sealed class SandboxTraffic
{
    private readonly Lock gate = new();
    private readonly Queue<SandboxRequest> recent = new();
    private readonly int capacity;
    private readonly long[] faults = new long[Enum.GetValues<FaultKind>().Length];
    private long requests;
    private long redirects;
    private long errors;
    private long rowsSent;
    private long bytesSent;

    internal SandboxTraffic(int capacity) => this.capacity = capacity;

    /// <summary>The number of requests, whatever their status.</summary>
    public long Requests => Interlocked.Read(ref requests);

    /// <summary>The number of responses with a status from 300 to 399.</summary>
    public long Redirects => Interlocked.Read(ref redirects);

    /// <summary>The number of responses with a status of 400 or more.</summary>
    public long Errors => Interlocked.Read(ref errors);

    /// <summary>The faults injected, of all kinds together.</summary>
    public long Faults => FaultsByKind.Values.Sum();

    /// <summary>How many faults of each kind were injected; kinds that did not occur are missing.</summary>
    public IReadOnlyDictionary<FaultKind, long> FaultsByKind =>
        Enum.GetValues<FaultKind>()
            .Select(kind => (Kind: kind, Count: Interlocked.Read(ref faults[(int)kind])))
            .Where(entry => entry.Count > 0)
            .ToDictionary(entry => entry.Kind, entry => entry.Count);

    /// <summary>The rows (attempts or sessions) in all responses that were sent whole.</summary>
    public long RowsSent => Interlocked.Read(ref rowsSent);

    /// <summary>The bytes of all response bodies together; of a body that a fault cut, those that were sent.</summary>
    public long BytesSent => Interlocked.Read(ref bytesSent);

    /// <summary>
    /// A copy of the last requests, oldest first, at most <see cref="SandboxOptions.RecentRequestCapacity"/> of them.
    /// </summary>
    public IReadOnlyList<SandboxRequest> RecentRequests
    {
        get
        {
            lock (gate)
                return [.. recent];
        }
    }

    internal void Record(SandboxRequest request, int rows, int bytes)
    {
        Interlocked.Increment(ref requests);
        if (request.Status is >= 300 and < 400)
            Interlocked.Increment(ref redirects);
        if (request.Status >= 400)
            Interlocked.Increment(ref errors);
        if (request.Fault is { } fault)
            Interlocked.Increment(ref faults[(int)fault]);
        Interlocked.Add(ref rowsSent, rows);
        Interlocked.Add(ref bytesSent, bytes);
        Remember(request);
    }

    private void Remember(SandboxRequest request)
    {
        if (capacity == 0)
            return;
        lock (gate)
        {
            if (recent.Count == capacity)
                recent.Dequeue();
            recent.Enqueue(request);
        }
    }
}
