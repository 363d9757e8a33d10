namespace Verification.Generated.Tests.Scaffolding;

/// <summary>A request as it was sent.</summary>
public sealed class SentRequest
{
    private readonly Dictionary<string, string> headers;

    public SentRequest(HttpRequestMessage request)
    {
        Method = request.Method;
        Address = request.RequestUri!;
        headers = request.Headers.ToDictionary(
            header => header.Key,
            header => string.Join(',', header.Value),
            StringComparer.OrdinalIgnoreCase
        );
    }

    public HttpMethod Method { get; }

    public Uri Address { get; }

    /// <summary>A header's value, or null.</summary>
    public string? this[string header] => headers.GetValueOrDefault(header);
}
