using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Veriff;

/// <summary><c>GET /v1/sessions/{id}/attempts</c>.</summary>
internal sealed class AttemptEndpoint(SessionTable sessions, HmacSignature signature)
{
    private const string Prefix = "/v1/sessions/";
    private const string Suffix = "/attempts";

    public void Respond(Exchange exchange)
    {
        if (!HttpMethods.IsGet(exchange.Http.Request.Method) || SessionIdOf(exchange.Path) is not { } id)
            VeriffErrors.NotFound(exchange);
        else if (!signature.IsValid(exchange.RequestHeader(HmacSignature.HeaderName), id) || !RowId.TryParseUuid(id, out var session))
            VeriffErrors.BadRequest(exchange);
        else if (!sessions.TryFind(session, out var number))
            VeriffErrors.NotFound(exchange);
        else
            WriteAttempts(exchange, number);
    }

    public static string? SessionIdOf(string path)
    {
        if (
            !path.StartsWith(Prefix, StringComparison.Ordinal)
            || !path.EndsWith(Suffix, StringComparison.Ordinal)
            || path.Length <= Prefix.Length + Suffix.Length
        )
        {
            return null;
        }

        var id = path[Prefix.Length..^Suffix.Length];
        return id.Contains('/') ? null : id;
    }

    private void WriteAttempts(Exchange exchange, int session)
    {
        var json = exchange.Json;
        json.WriteStartObject();
        json.WriteString("status"u8, "success"u8);
        json.WriteStartArray("verifications"u8);
        exchange.Rows = sessions.WriteAttempts(json, session);
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
