using System.ComponentModel;
using System.Net.Http.Headers;
using System.Text;

namespace Verification.Runtime.CompilerServices;

/// <summary>HTTP Basic (RFC 7617), in UTF-8.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class BasicAuthentication(string user, string password) : IRequestAuthentication
{
    private readonly AuthenticationHeaderValue value = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(user + ":" + password)));

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [user, password];

    /// <inheritdoc/>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) => request.Headers.Authorization = value;
}
