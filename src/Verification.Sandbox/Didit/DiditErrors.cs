using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary>Error bodies: <c>detail</c>, or for a bad request the messages by parameter.</summary>
internal static class DiditErrors
{
    public static void Detail(Exchange exchange, int status, string message)
    {
        exchange.Status = status;
        exchange.Json.WriteStartObject();
        exchange.Json.WriteString("detail"u8, message);
        exchange.Json.WriteEndObject();
        exchange.Json.Flush();
    }

    public static void Fields(Exchange exchange, IReadOnlyDictionary<string, string> messages)
    {
        exchange.Status = StatusCodes.Status400BadRequest;
        exchange.Json.WriteStartObject();
        foreach ((var field, var message) in messages)
        {
            exchange.Json.WriteStartArray(field);
            exchange.Json.WriteStringValue(message);
            exchange.Json.WriteEndArray();
        }

        exchange.Json.WriteEndObject();
    }
}
