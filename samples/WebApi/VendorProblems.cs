using System.Net;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Verification.Runtime;

namespace WebApi;

/// <summary>Converts failures of a vendor to our own problem details (RFC 9457): the caller must not see the vendor's body.</summary>
internal sealed class VendorProblems(IProblemDetailsService problems) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (Describe(exception) is not { } problem)
            return false;
        context.Response.StatusCode = problem.Status!.Value;
        if (exception is VerificationApiException { RetryAfter: { } wait })
        {
            context.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds)
                .ToString("0", System.Globalization.CultureInfo.InvariantCulture);
        }

        return await problems.TryWriteAsync(
            new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = problem,
                Exception = exception,
            }
        );
    }

    private static ProblemDetails? Describe(Exception exception) =>
        exception switch
        {
            VerificationApiException { Status: HttpStatusCode.NotFound } => Problem(
                StatusCodes.Status404NotFound,
                "The vendor has no such record."
            ),
            VerificationApiException { Status: HttpStatusCode.BadRequest } => Problem(
                StatusCodes.Status400BadRequest,
                "The vendor refused the request as malformed."
            ),
            VerificationApiException { Status: HttpStatusCode.TooManyRequests } => Problem(
                StatusCodes.Status503ServiceUnavailable,
                "The vendor's quota is used up."
            ),
            VerificationApiException => Problem(StatusCodes.Status502BadGateway, "The vendor refused the request."),
            VerificationException => Problem(StatusCodes.Status502BadGateway, "The vendor's response cannot be trusted."),
            HttpRequestException => Problem(StatusCodes.Status502BadGateway, "The vendor cannot be reached."),
            TimeoutException => Problem(StatusCodes.Status504GatewayTimeout, "The vendor did not respond in time."),
            ArgumentException or FormatException => Problem(StatusCodes.Status400BadRequest, "The request cannot be sent to the vendor."),
            _ => null,
        };

    private static ProblemDetails Problem(int status, string title) => new() { Status = status, Title = title };
}
