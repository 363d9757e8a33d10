namespace Hostile.Tests.Secrets;

/// <summary>Responses that repeat everything planted: in bodies of all kinds, in headers, in redirects and in next links.</summary>
internal static class TellTaleVendor
{
    private static readonly string Everything = string.Join(' ', Planted.Forms) + " " + Planted.Phone;

    private static readonly string Query = $"?to={Uri.EscapeDataString(Planted.Phone)}&key={Planted.TwilioToken}";

    private static readonly HttpStatusCode[] Statuses =
    [
        HttpStatusCode.BadRequest,
        HttpStatusCode.Unauthorized,
        HttpStatusCode.Forbidden,
        HttpStatusCode.NotFound,
        HttpStatusCode.Conflict,
        HttpStatusCode.TooManyRequests,
        HttpStatusCode.InternalServerError,
        HttpStatusCode.ServiceUnavailable,
    ];

    private static readonly string[] ErrorBodies =
    [
        $$"""{"code":"{{Planted.Phone}}","message":"{{Everything}}","status":"fail","more_info":"https://example.com/{{Query}}"}""",
        $$$"""{"code":15550104242,"detail":"{{{Everything}}}","errors":{"{{{Planted.Phone}}}":["{{{Everything}}}"]}}""",
        $$"""{"code":"{{Planted.DiditKey}}","search":["{{Everything}}"],"error":{"message":"{{Everything}}"} """,
        $"<html><body>{Everything}</body></html>",
        Everything,
    ];

    private static readonly string[] SpoiltBodies =
    [
        Everything,
        $"\"{Everything}\"",
        $"[\"{Everything}\"]",
        $$"""{"{{Everything}}":""",
        $$"""{"status":"fail","code":"{{Planted.Phone}}","message":"{{Everything}}"}""",
        $$"""{"attempts":"{{Everything}}","results":"{{Everything}}","sessions":"{{Everything}}","verifications":"{{Everything}}"}""",
        $$"""{"attempts":[{"date_created":"{{Everything}}"}],"results":[{"created_at":"{{Everything}}"}],"sessions":[{"created_at":"{{Everything}}"}],"verifications":[{"createdTime":"{{Everything}}"}]}""",
        $$$"""{"attempts":[{"sid":{"{{{Planted.Phone}}}":1}}],"results":[{"session_id":["{{{Planted.Phone}}}"]}],"sessions":[{"id":["{{{Planted.Phone}}}"]}],"verifications":[{"id":["{{{Planted.Phone}}}"]}]}""",
    ];

    private static readonly string[] Targets =
    [
        $"https://evil.example/{Planted.DeepidvKey}{Query}",
        $"//{Planted.VeriffKey}@evil.example/{Query}",
        $"ftp://evil.example/{Query}#{Planted.Email}",
        $"http://[{Planted.Phone}",
        $"/other{Query}",
        "",
    ];

    /// <summary>The responses, each for any number of requests.</summary>
    public static IEnumerable<Func<HttpResponseMessage>> Responses()
    {
        foreach (var status in Statuses)
        {
            foreach (var body in ErrorBodies)
                yield return () => Response(status, body, ("X-Request-Id", Planted.Phone), ("Retry-After", "0"));
        }

        foreach (var body in SpoiltBodies)
        {
            yield return () => Response(HttpStatusCode.OK, body);
            yield return () => Response(HttpStatusCode.OK, body, ("X-HMAC-SIGNATURE", Planted.Signature(Planted.SessionId)));
        }

        foreach (var target in Targets)
        {
            yield return () => Response(HttpStatusCode.Redirect, Everything, ("Location", target));
            yield return () => Response(HttpStatusCode.OK, Page(target));
        }

        yield return () => Response(HttpStatusCode.OK, new string(' ', 100_000) + Everything);
    }

    private static HttpResponseMessage Response(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach ((var name, var value) in headers)
            response.Headers.TryAddWithoutValidation(name, value);
        response.Headers.TryAddWithoutValidation("X-HMAC-SIGNATURE", Planted.Signature(body));
        return response;
    }

    private static string Page(string next) =>
        $$"""{"attempts":[{}],"results":[{}],"sessions":[{}],"verifications":[{}],"meta":{"next_page_url":"{{next}}"},"next":"{{next}}","next_token":"{{next}}"}""";
}
