using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Verification.Runtime;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;

namespace WebApi;

/// <summary>Asks a vendor for one row, and tells a credential that is refused (ours to mend) from a vendor that is down (his).</summary>
internal abstract class VendorHealth : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await AskAsync(cancellationToken);
            return HealthCheckResult.Healthy("answers");
        }
        catch (VerificationApiException exception) when (exception.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return HealthCheckResult.Unhealthy("our credentials are refused");
        }
        catch (Exception exception) when (exception is VerificationException or HttpRequestException or TimeoutException)
        {
            return HealthCheckResult.Degraded("the vendor does not answer as it should");
        }
    }

    protected abstract Task AskAsync(CancellationToken cancellationToken);
}

internal sealed class TwilioHealth(TwilioVerifyClient twilio) : VendorHealth
{
    protected override Task AskAsync(CancellationToken cancellationToken) => twilio.Attempts.ListPageAsync(new() { PageSize = 1 }, cancellationToken);
}

internal sealed class DiditHealth(DiditClient didit) : VendorHealth
{
    protected override Task AskAsync(CancellationToken cancellationToken) => didit.Sessions.ListPageAsync(new() { Limit = 1 }, cancellationToken);
}
