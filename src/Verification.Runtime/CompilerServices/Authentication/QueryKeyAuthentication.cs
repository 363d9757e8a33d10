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
    private readonly QueryParameter added = QueryParameter.Of(parameter, key);

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials { get; } = [key];

    IEnumerable<string> IQueryCredentials.Parameters => [parameter];

    /// <inheritdoc/>
    /// <remarks>A parameter of the same name, which a redirect or a link may have repeated, is replaced.</remarks>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body)
    {
        var address = request.RequestUri!;
        var others = QueryParameter.Parse(address.Query).Where(other => !IsKey(other));
        request.RequestUri = new UriBuilder(address) { Query = QueryParameter.Join(others.Append(added)) }.Uri;
    }

    private bool IsKey(QueryParameter other) => string.Equals(other.Name, parameter, StringComparison.OrdinalIgnoreCase);
}
