using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Verification.Runtime;

/// <summary>
/// Reports one HTTP request by OpenTelemetry's conventions for HTTP clients; redirects and retries are separate requests.
/// </summary>
internal sealed class RequestSpan : IDisposable
{
    private readonly Call call;
    private readonly ILogger logger;
    private readonly Activity? activity;
    private TagList tags;

    internal RequestSpan(Call call, Uri address, ILogger logger)
    {
        this.call = call;
        this.logger = logger;
        tags = new() { { Tags.Vendor, call.Operation.Vendor }, { Tags.Operation, call.Operation.Id } };
        activity = Instruments.Source.StartActivity($"{call.Operation.Method} {call.Operation.PathTemplate}", ActivityKind.Client);
        activity?.SetTag(Tags.Method, call.Operation.Method.Method);
        activity?.SetTag(Tags.UrlTemplate, call.Operation.PathTemplate);
        activity?.SetTag(Tags.ServerAddress, address.Host);
        activity?.SetTag(Tags.ServerPort, address.Port);
        if (call.Retries > 0)
            activity?.SetTag(Tags.Resend, call.Retries);
    }

    /// <summary>Records the status of the response.</summary>
    internal void Responded(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        tags.Add(Tags.Status, status);
        activity?.SetTag(Tags.Status, status);
        if (status >= 400)
            activity?.SetStatus(ActivityStatusCode.Error);
        ClientLog.Responded(logger, call.Operation.Vendor, call.Operation.Id, call.Operation.Method, call.Operation.PathTemplate, status);
    }

    /// <summary>Records why there is no response, and does not catch the exception.</summary>
    internal bool Observe(Exception exception)
    {
        var error = ErrorType.Of(exception);
        tags.Add(Tags.ErrorType, error);
        activity?.SetTag(Tags.ErrorType, error);
        activity?.SetStatus(ActivityStatusCode.Error);
        return false;
    }

    public void Dispose()
    {
        Instruments.Requests.Add(1, tags);
        activity?.Dispose();
    }
}
