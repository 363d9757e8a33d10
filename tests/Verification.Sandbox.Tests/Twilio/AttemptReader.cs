using System.Net;
using System.Text.Json;
using Verification.Sandbox.Tests.Infrastructure;

namespace Verification.Sandbox.Tests.Twilio;

/// <summary>Follows <c>next_page_url</c> to the end.</summary>
internal static class AttemptReader
{
    public static async Task<List<JsonElement>> ReadAllAsync(VendorCaller caller, string query)
    {
        var rows = new List<JsonElement>();
        for (var target = "/v2/Attempts?" + query; target is not null; )
        {
            var response = await caller.GetAsync(target);
            response.Status.ShouldBe(HttpStatusCode.OK);
            var body = response.Json;
            rows.AddRange(body.GetProperty("attempts").EnumerateArray());
            target = body.GetProperty("meta").Text("next_page_url");
        }

        return rows;
    }
}
