namespace Verification.Runtime;

/// <summary>Puts credentials on a request. It is called for every hop, and only for the configured origin.</summary>
public interface IRequestAuthentication
{
    /// <summary>The credentials that no message may show; none is empty.</summary>
    IReadOnlyList<string> Credentials { get; }

    /// <summary>Adds the credentials.</summary>
    /// <param name="request">The request.</param>
    /// <param name="target">The requested target, as the caller named it.</param>
    /// <param name="body">The bytes of the body, if there is one.</param>
    void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body);
}
