using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Several credentials on one request; of none, a request without credentials.</summary>
/// <param name="parts">What adds them, in their order.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CombinedAuthentication(params IRequestAuthentication[] parts) : IRequestAuthentication, IQueryCredentials
{
    /// <summary>Adds nothing: for an operation that takes no credentials.</summary>
    public static IRequestAuthentication None { get; } = new CombinedAuthentication();

    internal IReadOnlyList<IRequestAuthentication> Parts => parts;

    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials => [.. parts.SelectMany(part => part.Credentials)];

    IEnumerable<string> IQueryCredentials.Parameters => parts.OfType<IQueryCredentials>().SelectMany(part => part.Parameters);

    /// <inheritdoc/>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body)
    {
        foreach (var part in parts)
            part.Apply(request, target, body);
    }
}
