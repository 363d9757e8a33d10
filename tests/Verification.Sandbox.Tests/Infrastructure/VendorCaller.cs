namespace Verification.Sandbox.Tests.Infrastructure;

/// <summary>Sends plain requests to one vendor, with or without its credentials; follows no redirects.</summary>
internal sealed class VendorCaller(Uri baseUrl, params (string Name, string Value)[] credentials) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = baseUrl };

    public Task<Response> GetAsync(string target) => SendAsync(HttpMethod.Get, target, credentials);

    public Task<Response> GetAsync(string target, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, target, headers);

    public async Task<Response> SendAsync(HttpMethod method, string target, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, target);
        foreach ((var name, var value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        return new Response(response.StatusCode, response.Headers, body) { ContentType = response.Content.Headers.ContentType?.ToString() };
    }

    public void Dispose() => http.Dispose();
}
