using System.Globalization;
using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary>Error bodies of Twilio: code, message, more_info and status (https://www.twilio.com/docs/errors).</summary>
internal static class TwilioErrors
{
    private const int AuthenticationFailed = 20003;
    private const int ResourceNotFound = 20404;
    private const int TooManyRequests = 20429;
    private const int InvalidPageToken = 21481;
    private const int InvalidParameter = 60200;

    public static void Unauthorized(Exchange exchange)
    {
        exchange.Http.Response.Headers.WWWAuthenticate = "Basic realm=\"Twilio API\"";
        Write(exchange, StatusCodes.Status401Unauthorized, AuthenticationFailed, "Authenticate");
    }

    public static void NotFound(Exchange exchange) =>
        Write(exchange, StatusCodes.Status404NotFound, ResourceNotFound, $"The requested resource {exchange.Path} was not found");

    public static void RateLimited(Exchange exchange, int retryAfterSeconds)
    {
        exchange.Http.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        Write(exchange, StatusCodes.Status429TooManyRequests, TooManyRequests, "Too many requests");
    }

    public static void BadParameter(Exchange exchange, string name) =>
        Write(exchange, StatusCodes.Status400BadRequest, InvalidParameter, $"Invalid parameter: {name}");

    public static void BadPageToken(Exchange exchange) =>
        Write(exchange, StatusCodes.Status400BadRequest, InvalidPageToken, "Invalid PageToken");

    private static void Write(Exchange exchange, int status, int code, string message)
    {
        exchange.Status = status;
        exchange.Json.WriteStartObject();
        exchange.Json.WriteNumber("code"u8, code);
        exchange.Json.WriteString("message"u8, message);
        exchange.Json.WriteString("more_info"u8, string.Create(CultureInfo.InvariantCulture, $"https://www.twilio.com/docs/errors/{code}"));
        exchange.Json.WriteNumber("status"u8, status);
        exchange.Json.WriteEndObject();
        exchange.Json.Flush();
    }
}
