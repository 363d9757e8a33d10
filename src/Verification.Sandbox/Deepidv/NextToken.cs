using System.Globalization;
using System.Text;
using System.Text.Json;
using Verification.Sandbox.Data;

namespace Verification.Sandbox.Deepidv;

/// <summary>
/// Where the next page begins: after a session, for one filter. Base64 of a JSON object like the page's example; clients
/// must treat it as opaque.
/// </summary>
internal static class NextToken
{
    public const string Parameter = "next_token";

    /// <param name="lastSession">The last session of the page before.</param>
    /// <param name="filterKey">Identifies the filter.</param>
    /// <param name="page">The number of the page that the token leads to, from 1; only faults look at it.</param>
    public static string Create(RowId lastSession, string filterKey, int page) =>
        Convert.ToBase64String(
            Encoding.UTF8.GetBytes(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $$"""{"id":"{{lastSession.ToUuid()}}","query":"{{filterKey}}","page":{{page}}}"""
                )
            )
        );

    /// <summary>The page that a token leads to: 1 without a token or with an invalid one.</summary>
    public static int PageOf(string? token)
    {
        using var document = token is null ? null : Parse(token);
        return
            document is { RootElement: { ValueKind: JsonValueKind.Object } root }
            && root.TryGetProperty("page", out var value)
            && value.ValueKind == JsonValueKind.Number
            && value.TryGetInt32(out var page)
            ? page
            : 1;
    }

    /// <summary>False for a token that is invalid, belongs to another filter, or names no session.</summary>
    public static bool TryRead(string token, string filterKey, SessionTable sessions, out int? lastSession)
    {
        lastSession = null;
        using var document = Parse(token);
        if (
            document is null
            || Text(document.RootElement, "query") != filterKey
            || Text(document.RootElement, "id") is not { } id
            || !RowId.TryParseUuid(id, out var session)
            || !sessions.TryFind(session, out var found)
        )
        {
            return false;
        }

        lastSession = found;
        return true;
    }

    /// <summary>Null for text that is not a token.</summary>
    private static JsonDocument? Parse(string token)
    {
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out var length))
            return null;
        try
        {
            return JsonDocument.Parse(bytes.AsMemory(0, length));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
