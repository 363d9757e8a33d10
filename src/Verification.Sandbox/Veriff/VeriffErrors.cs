using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary>The error bodies of the vendor page, which gives all of them the code 1101.</summary>
internal static class VeriffErrors
{
    public static void BadRequest(Exchange exchange) => Write(exchange, StatusCodes.Status400BadRequest, "Validation failed"u8);

    public static void Unauthorized(Exchange exchange) =>
        Write(
            exchange,
            StatusCodes.Status401Unauthorized,
            "Mandatory X-AUTH-CLIENT header containing the API key is missing from the request."u8
        );

    public static void NotFound(Exchange exchange) => Write(exchange, StatusCodes.Status404NotFound, "Resource not found"u8);

    private static void Write(Exchange exchange, int status, ReadOnlySpan<byte> message)
    {
        exchange.Status = status;
        exchange.Json.WriteStartObject();
        exchange.Json.WriteString("status"u8, "fail"u8);
        exchange.Json.WriteString("code"u8, "1101"u8);
        exchange.Json.WriteString("message"u8, message);
        exchange.Json.WriteEndObject();
        exchange.Json.Flush();
    }
}
