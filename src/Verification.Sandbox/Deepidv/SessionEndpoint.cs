using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary><c>GET /v1/sessions</c>.</summary>
internal sealed class SessionEndpoint(SessionTable sessions)
{
    private const int DefaultLimit = 50;
    private const int MaximumLimit = 500;

    public void Answer(Exchange exchange)
    {
        if (exchange.Path != "/v1/sessions" || !HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            DeepidvErrors.NotFound(exchange);
            return;
        }

        var filter = new SessionFilter(exchange.Query, sessions);
        int last = -1;
        if (filter.BadParameter is { } name)
            DeepidvErrors.BadRequest(exchange, $"Invalid {name}");
        else if (!exchange.Query.TryInteger("limit", 1, MaximumLimit, DefaultLimit, out int limit))
            DeepidvErrors.BadRequest(exchange, "Invalid limit: must be between 1 and 500");
        else if (exchange.Query.Text("next_token") is { } token && !NextToken.TryRead(token, filter.Key, sessions, out last))
            DeepidvErrors.BadRequest(exchange, "Invalid next_token");
        else
            WritePage(exchange, filter, last + 1, limit);
    }

    private void WritePage(Exchange exchange, SessionFilter filter, int start, int limit)
    {
        Utf8JsonWriter json = exchange.Json;
        json.WriteStartObject();
        json.WriteStartArray("sessions"u8);
        int last = -1;
        int session = NextMatch(filter, start);
        for (; session < sessions.Count && exchange.Rows < limit; session = NextMatch(filter, session + 1))
        {
            sessions.Write(json, session);
            exchange.Rows++;
            last = session;
        }

        json.WriteEndArray();
        json.WriteStringOrNull("next_token"u8, session < sessions.Count ? NextToken.Create(sessions.IdOf(last), filter.Key) : null);
        json.WriteEndObject();
    }

    private int NextMatch(SessionFilter filter, int from)
    {
        while (from < sessions.Count && !filter.Matches(from))
            from++;
        return from;
    }
}
