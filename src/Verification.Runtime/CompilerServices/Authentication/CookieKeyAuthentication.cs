using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A key in a cookie (RFC 6265). Several cookies stand in one header.</summary>
/// <param name="cookie">The name of the cookie.</param>
/// <param name="key">The value, of characters that a cookie can hold.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CookieKeyAuthentication(string cookie, string key) : IRequestAuthentication
{
    private const string Header = "Cookie";

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [key];

    /// <inheritdoc/>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body)
    {
        var others = request.Headers.NonValidated.TryGetValues(Header, out var values) ? values.ToString() + "; " : "";
        request.Headers.Remove(Header);
        request.Headers.TryAddWithoutValidation(Header, $"{others}{cookie}={key}");
    }
}
