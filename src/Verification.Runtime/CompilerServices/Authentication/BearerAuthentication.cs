using System.ComponentModel;
using System.Net.Http.Headers;

namespace Verification.Runtime.CompilerServices;

/// <summary>A bearer token (RFC 6750).</summary>
/// <param name="token">The token.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BearerAuthentication(string token) : IRequestAuthentication
{
    private readonly AuthenticationHeaderValue value = new("Bearer", token);

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [token];

    /// <inheritdoc/>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) => request.Headers.Authorization = value;
}
