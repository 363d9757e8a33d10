using System.Globalization;
using System.Text;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Faults;

/// <summary>A response with a status of your choice to any request; the vendor never sees the request. For every vendor.</summary>
/// <param name="Status">The HTTP status, 200 to 599; for redirects see <see cref="ForeignRedirectFault"/> and its like.</param>
/// <param name="RetryAfter">The header <c>Retry-After</c> in seconds, rounded up; absent by default.</param>
/// <param name="RetryAfterDate">The header <c>Retry-After</c> as a date (RFC 9110, 10.2.3); not together with
/// <paramref name="RetryAfter"/>.</param>
/// <param name="Body">The body; empty by default. Must be null for 204, 205 and 304, which have none.</param>
/// <param name="ContentType">The type of the body; <c>application/json</c> by default.</param>
/// <exception cref="ArgumentOutOfRangeException">The status or a duration is out of range.</exception>
/// <exception cref="ArgumentException">The status permits no body, or both forms of <c>Retry-After</c> are set.</exception>
public sealed record StatusFault(
    int Status,
    TimeSpan? RetryAfter = null,
    DateTimeOffset? RetryAfterDate = null,
    string? Body = null,
    string ContentType = "application/json"
) : SandboxFault(FaultKind.Status)
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; } = FaultCheck.InRange(Status, 200, 599);

    /// <summary>The header <c>Retry-After</c> in seconds, if it has that form.</summary>
    public TimeSpan? RetryAfter { get; } = RetryAfter is { } wait ? FaultCheck.Duration(wait, nameof(RetryAfter)) : null;

    /// <summary>The header <c>Retry-After</c> as a date, if it has that form.</summary>
    public DateTimeOffset? RetryAfterDate { get; } =
        RetryAfter is null || RetryAfterDate is null
            ? RetryAfterDate
            : throw new ArgumentException(
                "RetryAfter and RetryAfterDate must not both be set. Remove one of them.",
                nameof(RetryAfterDate)
            );

    /// <summary>The body, if it has one.</summary>
    public string? Body { get; } =
        Body is null || Status is not (204 or 205 or 304)
            ? Body
            : throw new ArgumentException($"Body must be null: a response with status {Status} has no body.", nameof(Body));

    internal override bool TryRespond(Exchange exchange)
    {
        exchange.Status = Status;
        exchange.Delivery.ContentType = ContentType;
        if (RetryAfter is { } wait)
            exchange.Http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        else if (RetryAfterDate is { } date)
            exchange.Http.Response.Headers.RetryAfter = date.ToString("R", CultureInfo.InvariantCulture);
        Encoding.UTF8.GetBytes(Body, exchange.Body);
        return true;
    }
}
