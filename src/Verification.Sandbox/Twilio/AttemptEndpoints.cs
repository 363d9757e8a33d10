using System.Globalization;
using Microsoft.AspNetCore.Http;
using Verification.Sandbox.Data;
using Verification.Sandbox.Hosting;

namespace Verification.Sandbox.Twilio;

/// <summary><c>GET /v2/Attempts</c> and <c>GET /v2/Attempts/{Sid}</c>.</summary>
internal sealed class AttemptEndpoints(AttemptTable attempts)
{
    public const string Path = "/v2/Attempts";

    private const int DefaultPageSize = 50;
    private const int MaximumPageSize = 1000;

    public void Respond(Exchange exchange)
    {
        var path = exchange.Path;
        if (!HttpMethods.IsGet(exchange.Http.Request.Method))
        {
            TwilioErrors.NotFound(exchange);
        }
        else if (path == Path)
        {
            List(exchange);
        }
        else if (
            path.StartsWith(Path + "/", StringComparison.Ordinal)
            && attempts.TryFind(path[(Path.Length + 1)..], out var attempt)
            && attempts.Rows.Contains(attempt)
        )
        {
            Fetch(exchange, attempt);
        }
        else
        {
            TwilioErrors.NotFound(exchange);
        }
    }

    private void Fetch(Exchange exchange, int attempt)
    {
        new AttemptJson(attempts, exchange.Origin).Write(exchange.Json, attempt);
        exchange.Rows = 1;
    }

    private void List(Exchange exchange)
    {
        var filter = new AttemptFilter(exchange.Query, attempts);
        PageToken? token = null;
        if (filter.BadParameter is { } name)
            TwilioErrors.BadParameter(exchange, name);
        else if (!exchange.Query.TryInteger("PageSize", 1, MaximumPageSize, DefaultPageSize, out var size))
            TwilioErrors.BadParameter(exchange, "PageSize");
        else if (!exchange.Query.TryInteger("Page", 0, int.MaxValue - 1, 0, out var number))
            TwilioErrors.BadParameter(exchange, "Page");
        else if (!TryReadToken(exchange.Query, out token))
            TwilioErrors.BadPageToken(exchange);
        else
            WriteList(exchange, new PageLinks(exchange.Origin, filter.ToQuery(), size), Read(exchange.Page, filter, token, size), number);
    }

    /// <summary>Changes the rows as a fault requires, and reads the page.</summary>
    private AttemptPage Read(PageChanges changes, AttemptFilter filter, PageToken? token, int size)
    {
        attempts.Rows.Insert(changes.RowsToInsert);
        if (changes.RowsToRemove > 0)
            attempts.Rows.Remove(AttemptPage.Head(attempts, filter, changes.RowsToRemove));
        return AttemptPage.Read(attempts, filter, token, size);
    }

    private bool TryReadToken(QueryParameters query, out PageToken? token)
    {
        token = null;
        if (query.Text("PageToken") is not { } text)
            return true;
        var isKnown = PageToken.TryParse(text, attempts, out var parsed);
        token = parsed;
        return isKnown;
    }

    private void WriteList(Exchange exchange, PageLinks links, AttemptPage page, int number)
    {
        var json = exchange.Json;
        var rows = new AttemptJson(attempts, exchange.Origin);
        json.WriteStartObject();
        json.WriteStartArray("attempts"u8);
        foreach (var attempt in page.Attempts)
            rows.Write(json, attempt);
        json.WriteEndArray();
        json.WriteStartObject("meta"u8);
        json.WriteString("key"u8, "attempts"u8);
        json.WriteNumber("page"u8, number);
        json.WriteNumber("page_size"u8, links.PageSize);
        json.WriteString("first_page_url"u8, links.To(0, null));
        json.WriteStringOrNull("previous_page_url"u8, page.HasPrevious ? links.To(Math.Max(number - 1, 0), Token(page, false)) : null);
        json.WriteString("url"u8, links.To(number, exchange.Query.Text("PageToken")));
        json.WriteStringOrNull("next_page_url"u8, exchange.NextLink(page.HasNext ? links.To(number + 1, Token(page, true)) : null));
        json.WriteEndObject();
        json.WriteEndObject();
        exchange.Rows = page.Attempts.Count;
    }

    /// <summary>Null for an empty page, which has no first or last row; the list then starts anew.</summary>
    private string? Token(AttemptPage page, bool isForward) =>
        page.Attempts.Count == 0 ? null : new PageToken(isForward, isForward ? page.Attempts[^1] : page.Attempts[0]).ToText(attempts);

    private readonly record struct PageLinks(string Origin, string FilterQuery, int PageSize)
    {
        public string To(int number, string? token) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Origin}{Path}?{FilterQuery}PageSize={PageSize}&Page={number}{(token is null ? null : "&PageToken=" + Uri.EscapeDataString(token))}"
            );
    }
}
