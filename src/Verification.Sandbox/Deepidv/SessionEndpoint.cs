using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Deepidv;

/// <summary><c>GET /v1/sessions</c>.</summary>
internal sealed class SessionEndpoint(SessionTable sessions)
{
    public const string Path = "/v1/sessions";

    private const int DefaultLimit = 50;
    private const int MaximumLimit = 500;

    public void Respond(Exchange exchange)
    {
        if (exchange.Path != Path || !HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            DeepidvErrors.NotFound(exchange);
            return;
        }

        var filter = new SessionFilter(exchange.Query, sessions);
        int? last = null;
        if (filter.BadParameter is { } name)
            DeepidvErrors.BadRequest(exchange, $"Invalid {name}");
        else if (!exchange.Query.TryInteger("limit", 1, MaximumLimit, DefaultLimit, out var limit))
            DeepidvErrors.BadRequest(exchange, "Invalid limit: must be between 1 and 500");
        else if (exchange.Query.Text(NextToken.Parameter) is { } token && !NextToken.TryRead(token, filter.Key, sessions, out last))
            DeepidvErrors.BadRequest(exchange, "Invalid next_token");
        else
            WritePage(exchange, filter, last, limit);
    }

    private void WritePage(Exchange exchange, SessionFilter filter, int? previous, int limit)
    {
        ChangeRows(exchange.Page, filter);
        var json = exchange.Json;
        json.WriteStartObject();
        json.WriteStartArray("sessions"u8);
        var last = -1;
        var session = NextMatch(filter, previous + 1 ?? sessions.Rows.First);
        for (; session < sessions.Rows.End && exchange.Rows < limit; session = NextMatch(filter, session + 1))
        {
            sessions.Write(json, session);
            exchange.Rows++;
            last = session;
        }

        json.WriteEndArray();
        json.WriteStringOrNull("next_token"u8, NextTokenOf(exchange, session < sessions.Rows.End ? last : null, filter));
        json.WriteEndObject();
    }

    private string? NextTokenOf(Exchange exchange, int? last, SessionFilter filter)
    {
        var own = exchange.Query.Text(NextToken.Parameter);
        if (exchange.Page.IsRepeated)
            return own;
        return last is { } session ? NextToken.Create(sessions.IdOf(session), filter.Key, NextToken.PageOf(own) + 1) : null;
    }

    private void ChangeRows(PageChanges changes, SessionFilter filter)
    {
        sessions.Rows.Insert(changes.RowsToInsert);
        var leaving = new List<int>();
        for (
            var session = NextMatch(filter, sessions.Rows.First);
            session < sessions.Rows.End && leaving.Count < changes.RowsToRemove;
            session = NextMatch(filter, session + 1)
        )
        {
            leaving.Add(session);
        }

        sessions.Rows.Remove(leaving);
    }

    private int NextMatch(SessionFilter filter, int from)
    {
        while (from < sessions.Rows.End && !filter.Matches(from))
            from++;
        return from;
    }
}
