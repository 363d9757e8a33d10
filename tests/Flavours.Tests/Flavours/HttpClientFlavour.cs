using System.Text.Json;

namespace Flavours.Tests.Flavours;

/// <summary>HttpClient and JsonDocument, by hand.</summary>
internal static class HttpClientFlavour
{
    public static IFlavour Open(Setup setup)
    {
        var http = setup.Http();
        return new Flavour(
            setup.Vendor switch
            {
                Vendor.Veriff => token =>
                    ReadAsync(http, $"v1/sessions/{setup.SessionId}/attempts", "verifications", "id", "status", token),
                Vendor.Twilio => token => ReadAsync(http, "v2/Attempts", "attempts", "sid", "conversion_status", token),
                Vendor.Didit => token => ReadAsync(http, "v3/sessions/", "results", "session_id", "status", token),
                _ => token => ReadAsync(http, "v1/sessions", "sessions", "id", "status", token),
            },
            http
        )
        {
            Http = http,
        };
    }

    private static async Task<IReadOnlyList<Row>> ReadAsync(
        HttpClient http,
        string path,
        string rows,
        string id,
        string status,
        CancellationToken token
    )
    {
        using var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, token);
        response.EnsureSuccessStatusCode();
        await using var stream = await response.Content.ReadAsStreamAsync(token);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: token);
        var list = document.RootElement.GetProperty(rows);
        return list.ValueKind == JsonValueKind.Null
            ? []
            :
            [
                .. list.EnumerateArray()
                    .Select(row => new Row(Text(row, id), Text(row, status))
                    {
                        Number = Number(row),
                        Undeclared = Text(row, "undeclared"),
                    }),
            ];
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static long? Number(JsonElement row) =>
        row.TryGetProperty("session_number", out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt64() : null;
}
