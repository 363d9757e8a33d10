using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Verification.Runtime;

/// <summary>The source of spans and the meter, both called <c>Verification.Generated</c>, and the names under which they report.</summary>
internal static class Instruments
{
    internal const string Name = "Verification.Generated";

    private static readonly string? Version = typeof(Instruments).Assembly.GetName().Version?.ToString(3);
    private static readonly Meter Meter = new(Name, Version);

    internal static readonly ActivitySource Source = new(Name, Version);

    internal static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "verification.client.requests",
        "{request}",
        "HTTP requests that returned a response or failed, including redirects and retries."
    );

    internal static readonly Histogram<double> Duration = Meter.CreateHistogram<double>(
        "verification.client.call.duration",
        "s",
        "Time of a call with its retries, redirects and waits."
    );

    internal static readonly Counter<long> Rows = Meter.CreateCounter<long>("verification.client.rows", "{row}", "Rows that were read.");

    internal static readonly Counter<long> Retries = Meter.CreateCounter<long>(
        "verification.client.retries",
        "{retry}",
        "Requests that were sent again."
    );

    internal static readonly Histogram<double> LimiterWait = Meter.CreateHistogram<double>(
        "verification.client.limiter.wait",
        "s",
        "Time that requests waited for the client's own rate limiter."
    );

    internal static readonly Counter<long> SignatureFailures = Meter.CreateCounter<long>(
        "verification.client.signature.failures",
        "{response}",
        "Responses without a valid signature."
    );

    internal static readonly Counter<long> Misfits = Meter.CreateCounter<long>(
        "verification.client.misfits",
        "{value}",
        "Values that do not fit the document and were kept as raw JSON."
    );
}
