namespace Verification.Runtime;

/// <summary>One call of an operation, over all its tries and redirects.</summary>
internal sealed class Call : IDisposable
{
    private readonly CancellationTokenSource either;

    /// <summary>Starts the time limit of a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">What is asked for.</param>
    /// <param name="body">The bytes to send, if there are any.</param>
    /// <param name="settings">The vendor's ways.</param>
    /// <param name="caller">Cancelled by the caller.</param>
    internal Call(Operation operation, RequestTarget target, byte[]? body, TransportSettings settings, CancellationToken caller)
    {
        Operation = operation;
        Target = target;
        Body = body;
        Caller = caller;
        Deadline = new Deadline(settings.Timeout, settings.TimeProvider);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, Deadline.Token);
    }

    internal Operation Operation { get; }

    internal RequestTarget Target { get; }

    internal byte[]? Body { get; }

    /// <summary>The request of another client that the call is made for; <see langword="null"/> for one of a typed client.</summary>
    internal ForwardedRequest? Forwarded { get; init; }

    /// <summary>Cancelled by the caller only.</summary>
    internal CancellationToken Caller { get; }

    /// <summary>The time limit of the whole call.</summary>
    internal Deadline Deadline { get; }

    /// <summary>Cancelled by the caller or when the time of the whole call is over.</summary>
    internal CancellationToken Token => either.Token;

    /// <summary>How many times the request was sent again so far.</summary>
    internal int Retries { get; set; }

    /// <summary>Why the latest try failed that is followed by another.</summary>
    internal Exception? LastFailure { get; set; }

    /// <summary>Whether the latest failure is such that no retry can help.</summary>
    internal bool IsLost { get; set; }

    public void Dispose()
    {
        either.Dispose();
        Deadline.Dispose();
    }
}
