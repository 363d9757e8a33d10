using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Deepidv;

/// <summary>Sends the same query with each <c>next_token</c> until it is null.</summary>
internal static class SessionReader
{
    public static async Task<List<JsonElement>> ReadAllAsync(VendorCaller caller, string query)
    {
        var rows = new List<JsonElement>();
        string? token = null;
        do
        {
            var response = await caller.GetAsync($"/v1/sessions?{query}&next_token={Uri.EscapeDataString(token ?? string.Empty)}");
            response.Status.ShouldBe(HttpStatusCode.OK);
            rows.AddRange(response.Json.GetProperty("sessions").EnumerateArray());
            token = response.Json.Text("next_token");
        } while (token is not null);
        return rows;
    }
}
