using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary>Error bodies. The vendor page shows none, so they have the shape that the vendor's own libraries test with.</summary>
internal static class DeepidvErrors
{
    public static void BadRequest(Exchange exchange, string message) => Write(exchange, StatusCodes.Status400BadRequest, message);

    public static void Unauthorized(Exchange exchange) => Write(exchange, StatusCodes.Status401Unauthorized, "Missing or invalid API key");

    public static void NotFound(Exchange exchange) => Write(exchange, StatusCodes.Status404NotFound, "Not found");

    private static void Write(Exchange exchange, int status, string message)
    {
        exchange.Status = status;
        exchange.Json.WriteStartObject();
        exchange.Json.WriteString("error"u8, message);
        exchange.Json.WriteEndObject();
        exchange.Json.Flush();
    }
}
