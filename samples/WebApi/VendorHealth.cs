using System.Net;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Verification.Generated.Didit;
using Verification.Generated.Twilio;
using Verification.Runtime;

namespace WebApi;

/// <summary>Requests one row from a vendor, and distinguishes a refused credential (ours to fix) from a vendor that is down.</summary>
internal abstract class VendorHealth : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await RequestAsync(cancellationToken);
            return HealthCheckResult.Healthy("responds");
        }
        catch (VerificationApiException exception) when (exception.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        {
            return HealthCheckResult.Unhealthy("our credentials are refused");
        }
        catch (Exception exception) when (exception is VerificationException or HttpRequestException or TimeoutException)
        {
            return HealthCheckResult.Degraded("the vendor does not respond as expected");
        }
    }

    protected abstract Task RequestAsync(CancellationToken cancellationToken);
}

internal sealed class TwilioHealth(TwilioVerifyClient twilio) : VendorHealth
{
    protected override Task RequestAsync(CancellationToken cancellationToken) =>
        twilio.Attempts.ListPageAsync(new() { PageSize = 1 }, cancellationToken);
}

internal sealed class DiditHealth(DiditClient didit) : VendorHealth
{
    protected override Task RequestAsync(CancellationToken cancellationToken) =>
        didit.Sessions.ListPageAsync(new() { Limit = 1 }, cancellationToken);
}
