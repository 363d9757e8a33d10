namespace Verification.Generated;

/// <summary>
/// Veriff's way: the API key in one header, and in another a signature of the session's id for GET and DELETE, of the body for the other
/// methods (devdocs.veriff.com, "HMAC authentication and endpoint security"). The id is signed exactly as it was given, case included.
/// </summary>
internal sealed class HmacAuthentication(string keyHeader, string key, string signatureHeader, HmacSignature signature) : IRequestAuthentication
{
    public IReadOnlyList<string> Credentials { get; } = [key, signature.Secret];

    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body)
    {
        var signsId = (request.Method == HttpMethod.Get || request.Method == HttpMethod.Delete) && target.Segments.Count > 0;
        request.Headers.TryAddWithoutValidation(keyHeader, key);
        request.Headers.TryAddWithoutValidation(signatureHeader, signsId ? signature.Of(target.Segments[0]) : signature.Of(body));
    }
}
