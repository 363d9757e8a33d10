using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>
/// A key in a query parameter. It is added to each request when it is sent, and stands in no target, link, checkpoint, log or exception.
/// </summary>
/// <param name="parameter">The name of the parameter.</param>
/// <param name="key">The key, not encoded.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class QueryKeyAuthentication(string parameter, string key) : IRequestAuthentication, IQueryCredentials
{
    private readonly string pair = $"{Uri.EscapeDataString(parameter)}={Uri.EscapeDataString(key)}";

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [key];

    IEnumerable<string> IQueryCredentials.Parameters => [parameter];

    /// <inheritdoc/>
    /// <remarks>A parameter of the same name, which a redirect or a link may have repeated, is replaced.</remarks>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body)
    {
        var address = request.RequestUri!;
        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(other => !IsKey(other));
        request.RequestUri = new UriBuilder(address) { Query = string.Join('&', others.Append(pair)) }.Uri;
    }

    private bool IsKey(string other) =>
        string.Equals(Uri.UnescapeDataString(other.Split('=', 2)[0].Replace('+', ' ')), parameter, StringComparison.OrdinalIgnoreCase);
}
