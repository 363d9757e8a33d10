using System.Diagnostics;

namespace Verification.Runtime;

/// <summary>Reports one call: a span, its duration and its rows. A list makes one call for each of its pages.</summary>
internal sealed class CallSpan : IDisposable
{
    private readonly Operation operation;
    private readonly TransportSettings settings;
    private readonly Activity? activity;
    private readonly long started;
    private Exception? failure;

    private CallSpan(Operation operation, RequestTarget target, TransportSettings settings)
    {
        this.operation = operation;
        this.settings = settings;
        started = settings.TimeProvider.GetTimestamp();
        activity = Instruments.Source.StartActivity($"{operation.Vendor} {operation.Id}");
        activity?.SetTag(Tags.Vendor, operation.Vendor);
        activity?.SetTag(Tags.Operation, operation.Id);
        if (activity?.IsAllDataRequested == true)
            activity.SetTag(Tags.QueryNames, string.Join(',', target.TraceableNames));
    }

    internal static CallSpan Start(Operation operation, RequestTarget target, TransportSettings settings) =>
        new(operation, target, settings);

    /// <summary>Records what was read.</summary>
    internal T Read<T>(T value)
    {
        if (value is IPageBody<object> page)
        {
            activity?.SetTag(Tags.Rows, page.Rows.Count);
            Instruments.Rows.Add(page.Rows.Count, Names());
        }

        return value;
    }

    /// <summary>Records why the call failed, and does not catch the exception.</summary>
    internal bool Observe(Exception exception)
    {
        failure = exception;
        return false;
    }

    public void Dispose()
    {
        var tags = Names();
        if (failure is not null)
        {
            var error = ErrorType.Of(failure);
            tags.Add(Tags.ErrorType, error);
            activity?.SetTag(Tags.ErrorType, error);
            activity?.SetStatus(ActivityStatusCode.Error);
            Report(error);
        }

        Instruments.Duration.Record(settings.TimeProvider.GetElapsedTime(started).TotalSeconds, tags);
        activity?.Dispose();
    }

    private void Report(string error)
    {
        if (failure is SignatureException)
        {
            Instruments.SignatureFailures.Add(1, Names());
            ClientLog.SignatureRefused(settings.Logger, operation.Vendor, operation.Id);
        }
        else if (failure is not OperationCanceledException)
        {
            ClientLog.Failed(settings.Logger, operation.Vendor, operation.Id, error);
        }
    }

    private TagList Names() => new() { { Tags.Vendor, operation.Vendor }, { Tags.Operation, operation.Id } };
}
