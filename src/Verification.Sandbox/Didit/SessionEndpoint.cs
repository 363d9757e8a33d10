using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Didit;

/// <summary><c>GET /v3/sessions/</c>.</summary>
internal sealed class SessionEndpoint
{
    public const string Path = "/v3/sessions/";

    private const int LargestBusinessCount = 100;

    private readonly UserTable users;
    private readonly BusinessTable businesses;
    private readonly MatchingSessions matchingUsers;
    private readonly MatchingSessions matchingBusinesses;
    private readonly string[] workflowIds;

    public SessionEndpoint(UserTable users, BusinessTable businesses, string[] workflowIds)
    {
        this.users = users;
        this.businesses = businesses;
        matchingUsers = new MatchingSessions(users);
        matchingBusinesses = new MatchingSessions(businesses);
        this.workflowIds = workflowIds;
    }

    public void Respond(Exchange exchange)
    {
        if (exchange.Path != Path)
        {
            DiditErrors.Detail(exchange, StatusCodes.Status404NotFound, "Not found.");
            return;
        }

        if (!HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            DiditErrors.Detail(exchange, StatusCodes.Status405MethodNotAllowed, "Method not allowed.");
            return;
        }

        var query = new SessionQuery(exchange.Query);
        if (query.Errors.Count > 0)
            DiditErrors.Fields(exchange, query.Errors);
        else
            List(exchange, query);
    }

    private void List(Exchange exchange, SessionQuery query)
    {
        var key = FilterKey(exchange.Query);
        var users =
            query.SessionKind == "business"
                ? null
                : Find(matchingUsers, this.users.Rows, SessionFilter.ForUsers(query, this.users, workflowIds), key, exchange.Page);
        var businesses =
            query.SessionKind == "user"
                ? null
                : Find(
                    matchingBusinesses,
                    this.businesses.Rows,
                    SessionFilter.ForBusinesses(query, this.businesses, workflowIds),
                    key,
                    exchange.Page
                );
        var links = new PageLinks(exchange, query.Limit, query.Offset);
        var json = exchange.Json;
        json.WriteStartObject();
        json.WriteNumber("count"u8, (users?.Count ?? 0) + Math.Min(businesses?.Count ?? 0, LargestBusinessCount));
        json.WriteStringOrNull("next"u8, exchange.NextLink(links.Next((users ?? businesses)?.Count ?? 0)));
        json.WriteStringOrNull("previous"u8, links.Previous());
        json.WriteStartArray("results"u8);
        WriteRows(exchange, this.users, users, query);
        WriteRows(exchange, this.businesses, businesses, query);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Changes the rows as a fault requires, and finds those that match.</summary>
    private static MatchingSessions.Matches Find(
        MatchingSessions sessions,
        LiveRows rows,
        SessionFilter filter,
        string key,
        PageChanges changes
    )
    {
        rows.Insert(changes.RowsToInsert);
        if (changes.RowsToRemove > 0)
            rows.Remove([.. sessions.Find(filter, key).Page(0, changes.RowsToRemove)]);
        return sessions.Find(filter, key);
    }

    private static void WriteRows(Exchange exchange, SessionTable sessions, MatchingSessions.Matches? matches, SessionQuery query)
    {
        foreach (var session in matches?.Page(query.Offset, query.Limit) ?? [])
        {
            sessions.Write(exchange.Json, session);
            exchange.Rows++;
        }
    }

    /// <summary>The request's parameters apart from those that only choose a page or a kind.</summary>
    private static string FilterKey(QueryParameters parameters) =>
        string.Join(
            '&',
            parameters
                .All.Where(parameter => parameter.Key is not ("limit" or "offset" or "session_kind"))
                .OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
                .Select(parameter => Uri.EscapeDataString(parameter.Key) + "=" + Uri.EscapeDataString(parameter.Value))
        );
}
