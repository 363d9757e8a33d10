using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Didit;

/// <summary>Follows <c>next</c> to the end.</summary>
internal static class SessionReader
{
    public static async Task<List<JsonElement>> ReadAllAsync(VendorCaller caller, string query)
    {
        var rows = new List<JsonElement>();
        for (var target = "/v3/sessions/?" + query; target is not null; )
        {
            var response = await caller.GetAsync(target);
            response.Status.ShouldBe(HttpStatusCode.OK);
            rows.AddRange(response.Json.GetProperty("results").EnumerateArray());
            target = response.Json.Text("next");
        }

        return rows;
    }
}
