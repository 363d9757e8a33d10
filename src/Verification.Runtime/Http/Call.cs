namespace Verification.Runtime;

/// <summary>One call of an operation, with all its attempts and redirects.</summary>
internal sealed class Call : IDisposable
{
    private readonly CancellationTokenSource either;
    private readonly TimeProvider timeProvider;

    /// <summary>Starts the time limit of a call.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="target">The requested target.</param>
    /// <param name="body">What is sent, if there is any.</param>
    /// <param name="settings">The vendor's settings.</param>
    /// <param name="caller">Cancelled by the caller.</param>
    internal Call(Operation operation, RequestTarget target, RequestBody? body, TransportSettings settings, CancellationToken caller)
    {
        Operation = operation;
        Target = target;
        Body = body;
        Caller = caller;
        Timeout = target.Options?.Timeout ?? settings.Timeout;
        MaximumRetries = target.Options?.MaximumRetries ?? settings.Retry.MaximumRetries;
        timeProvider = settings.TimeProvider;
        Deadline = new Deadline(Timeout, timeProvider);
        either = CancellationTokenSource.CreateLinkedTokenSource(caller, Deadline.Token);
    }

    internal Operation Operation { get; }

    internal RequestTarget Target { get; }

    internal RequestBody? Body { get; }

    /// <summary>The request of another client that the call is made for; <see langword="null"/> for one of a typed client.</summary>
    internal ForwardedRequest? Forwarded { get; init; }

    /// <summary>
    /// Whether the body of a success with a status is left to the caller to read as it arrives; <see langword="null"/> for none.
    /// </summary>
    internal Func<int, bool>? Streams { get; init; }

    /// <summary>Whether the body of a success may be left to the caller.</summary>
    internal bool IsDownload => Streams is not null;

    /// <summary>The status of the latest response.</summary>
    internal int Status { get; set; }

    /// <summary>The body of a success that is left to the caller.</summary>
    internal Stream? Download { get; set; }

    /// <summary>The character set of the latest response, if it names one.</summary>
    internal string? CharacterSet { get; set; }

    /// <summary>The header <c>Link</c> of the latest response, where it names the next page.</summary>
    internal string? Links { get; set; }

    /// <summary>Cancelled by the caller only.</summary>
    internal CancellationToken Caller { get; }

    /// <summary>The rest of the time limit, for whoever reads the response later.</summary>
    internal CallTime Rest => new(Operation, Timeout, Deadline.Left, timeProvider);

    /// <summary>The length of the time limit.</summary>
    internal TimeSpan Timeout { get; }

    /// <summary>How often the request may be sent again.</summary>
    internal int MaximumRetries { get; }

    /// <summary>The time limit of the whole call.</summary>
    internal Deadline Deadline { get; }

    /// <summary>Cancelled by the caller or at the time limit of the whole call.</summary>
    internal CancellationToken Token => either.Token;

    /// <summary>The number of retries so far.</summary>
    internal int Retries { get; set; }

    /// <summary>Why the latest attempt before a retry failed.</summary>
    internal Exception? LastFailure { get; set; }

    /// <summary>Whether no retry can help after the latest failure.</summary>
    internal bool IsLost { get; set; }

    /// <summary>What the caller's own code threw when it was shown a response.</summary>
    internal Exception? CallersFailure { get; private set; }

    /// <summary>Shows a response to the caller.</summary>
    internal void Show(HttpResponseMessage response)
    {
        if (Target.Options?.OnResponse is not { } show)
            return;
        try
        {
            show(new ResponseInfo(response, ErrorResponse.RequestId(response.Headers), Retries + 1));
        }
        catch (Exception exception)
        {
            CallersFailure = exception;
            IsLost = true;
            throw;
        }
    }

    public void Dispose()
    {
        either.Dispose();
        Deadline.Dispose();
    }
}
