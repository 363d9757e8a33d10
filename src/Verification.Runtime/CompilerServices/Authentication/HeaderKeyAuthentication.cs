using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>A key in a header, as Didit and deepidv require it (<c>x-api-key</c>).</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class HeaderKeyAuthentication(string header, string key) : IRequestAuthentication
{
    internal string Header => header;

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [key];

    /// <inheritdoc/>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) =>
        request.Headers.TryAddWithoutValidation(header, key);
}
