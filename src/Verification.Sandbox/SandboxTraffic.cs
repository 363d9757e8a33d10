using Verification.Sandbox.Faults;

namespace Verification.Sandbox;

/// <summary>
/// The requests to one vendor of the sandbox and its responses. Safe to read while requests are served; a request is
/// counted before the first byte of its response is sent.
/// </summary>
public sealed class SandboxTraffic
{
    private readonly Lock _gate = new();
    private readonly Queue<SandboxRequest> _recent = new();
    private readonly int _capacity;
    private readonly long[] _faults = new long[Enum.GetValues<FaultKind>().Length];
    private long _requests;
    private long _redirects;
    private long _errors;
    private long _rowsSent;
    private long _bytesSent;

    internal SandboxTraffic(int capacity) => _capacity = capacity;

    /// <summary>The number of requests, whatever their status.</summary>
    public long Requests => Interlocked.Read(ref _requests);

    /// <summary>The number of responses with a status from 300 to 399.</summary>
    public long Redirects => Interlocked.Read(ref _redirects);

    /// <summary>The number of responses with a status of 400 or more.</summary>
    public long Errors => Interlocked.Read(ref _errors);

    /// <summary>The faults injected, of all kinds together.</summary>
    public long Faults => FaultsByKind.Values.Sum();

    /// <summary>How many faults of each kind were injected; kinds that did not occur are missing.</summary>
    public IReadOnlyDictionary<FaultKind, long> FaultsByKind => Enum.GetValues<FaultKind>()
        .Select(kind => (Kind: kind, Count: Interlocked.Read(ref _faults[(int)kind])))
        .Where(entry => entry.Count > 0)
        .ToDictionary(entry => entry.Kind, entry => entry.Count);

    /// <summary>The rows (attempts or sessions) in all responses that were sent whole.</summary>
    public long RowsSent => Interlocked.Read(ref _rowsSent);

    /// <summary>The bytes of all response bodies together; of a body that a fault cut, those that were sent.</summary>
    public long BytesSent => Interlocked.Read(ref _bytesSent);

    /// <summary>
    /// A copy of the last requests, oldest first, at most <see cref="SandboxOptions.RecentRequestCapacity"/> of them.
    /// </summary>
    public IReadOnlyList<SandboxRequest> RecentRequests
    {
        get
        {
            lock (_gate)
                return [.. _recent];
        }
    }

    internal void Record(SandboxRequest request, int rows, int bytes)
    {
        Interlocked.Increment(ref _requests);
        if (request.Status is >= 300 and < 400)
            Interlocked.Increment(ref _redirects);
        if (request.Status >= 400)
            Interlocked.Increment(ref _errors);
        if (request.Fault is { } fault)
            Interlocked.Increment(ref _faults[(int)fault]);
        Interlocked.Add(ref _rowsSent, rows);
        Interlocked.Add(ref _bytesSent, bytes);
        Remember(request);
    }

    private void Remember(SandboxRequest request)
    {
        if (_capacity == 0)
            return;
        lock (_gate)
        {
            if (_recent.Count == _capacity)
                _recent.Dequeue();
            _recent.Enqueue(request);
        }
    }
}
