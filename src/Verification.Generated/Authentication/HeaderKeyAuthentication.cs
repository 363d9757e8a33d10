namespace Verification.Generated;

/// <summary>A key in a header, as Didit and deepidv have it (<c>x-api-key</c>).</summary>
internal sealed class HeaderKeyAuthentication(string header, string key) : IRequestAuthentication
{
    public IReadOnlyList<string> Credentials { get; } = [key];

    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) =>
        request.Headers.TryAddWithoutValidation(header, key);
}
