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
    public static string Create(RowId lastSession, string filterKey) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes($$"""{"id":"{{lastSession.ToUuid()}}","query":"{{filterKey}}"}"""));

    /// <summary>False for a token that is none, is of another filter, or names no session.</summary>
    public static bool TryRead(string token, string filterKey, SessionTable sessions, out int lastSession)
    {
        lastSession = -1;
        var bytes = new byte[token.Length];
        if (!Convert.TryFromBase64String(token, bytes, out int length))
            return false;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes.AsMemory(0, length));
            return Text(document.RootElement, "query") == filterKey
                && Text(document.RootElement, "id") is { } id
                && RowId.TryParseUuid(id, out RowId session)
                && sessions.TryFind(session, out lastSession);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
