using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// The time limit of a call whose response was received and is read outside of the pipeline: reading is part of the call, and ends with it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CallTime
{
    private readonly Operation operation;
    private readonly TimeSpan limit;
    private readonly TimeSpan left;
    private readonly TimeProvider timeProvider;
    private readonly long since;

    /// <param name="operation">The operation.</param>
    /// <param name="limit">The time limit of the whole call.</param>
    /// <param name="left">What is left of it now.</param>
    /// <param name="timeProvider">The clock.</param>
    internal CallTime(Operation operation, TimeSpan limit, TimeSpan left, TimeProvider timeProvider)
    {
        this.operation = operation;
        this.limit = limit;
        this.left = left;
        this.timeProvider = timeProvider;
        since = timeProvider.GetTimestamp();
    }

    /// <summary>The time limit of the call that returned a response.</summary>
    /// <param name="response">A response of a <see cref="VerificationHandler"/>, with the content that it came with.</param>
    /// <exception cref="ArgumentException">The response is none of a handler.</exception>
    public static CallTime Of(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return response.Content is VerifiedContent { Time: { } time }
            ? time
            : throw new ArgumentException("The response must be one of a handler, with the content that it came with.", nameof(response));
    }

    /// <summary>What the end of a call means to its caller: that it was cancelled, or that its time is over.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="limit">The time limit of the call.</param>
    /// <param name="lastFailure">Why the latest attempt before failed, if one did.</param>
    /// <param name="caller">Cancelled by the caller.</param>
    internal static Exception End(
        OperationCanceledException exception,
        Operation operation,
        TimeSpan limit,
        Exception? lastFailure,
        CancellationToken caller
    ) =>
        caller.IsCancellationRequested
            ? new OperationCanceledException(exception.Message, exception, caller)
            : new TimeoutException(
                $"{operation.Vendor} {operation.Id}: no complete response within {limit.TotalSeconds:0.###} seconds, retries "
                    + "included. If this is expected, raise Timeout in the options.",
                lastFailure ?? exception
            );

    /// <summary>Reads within the time that is left.</summary>
    /// <param name="read">Receives a token that is cancelled by the caller or at the time limit.</param>
    /// <param name="cancellationToken">Cancelled by the caller.</param>
    /// <exception cref="TimeoutException">The time is over.</exception>
    internal T Within<T>(Func<CancellationToken, T> read, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(Left(), timeProvider);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        try
        {
            return read(either.Token);
        }
        catch (OperationCanceledException exception) when (either.IsCancellationRequested)
        {
            throw End(exception, operation, limit, lastFailure: null, cancellationToken);
        }
    }

    private TimeSpan Left()
    {
        if (left == Timeout.InfiniteTimeSpan)
            return left;
        var rest = left - timeProvider.GetElapsedTime(since);
        return rest > TimeSpan.Zero ? rest : TimeSpan.Zero;
    }
}
