using Verification.Runtime;
using Verification.Runtime.CompilerServices;

namespace Verification.Generated.Veriff;

/// <summary>
/// A signature of the session's id for GET and DELETE, and of the body for the other methods (devdocs.veriff.com, "HMAC authentication and
/// endpoint security"). The id is signed exactly as it was given, case included.
/// </summary>
internal sealed class HmacAuthentication(string header, string secret) : IRequestAuthentication
{
    private readonly HmacSignature signature = new(secret);

    public IReadOnlyList<string> Credentials { get; } = [secret];

    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) =>
        request.Headers.TryAddWithoutValidation(
            header,
            SignedSegment(request.Method, target) is { } id ? signature.Of(id) : signature.Of(body)
        );

    private static string? SignedSegment(HttpMethod method, RequestTarget target) =>
        (method == HttpMethod.Get || method == HttpMethod.Delete) && target.Segments is [var id, ..] ? id : null;
}
