using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>Credentials that only some operations take, and that the options do not have: a call of such an operation is refused.</summary>
/// <param name="type">The name of the options' type.</param>
/// <param name="option">The option.</param>
/// <param name="advice">What to do.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MissingAuthentication(string type, string option, string advice) : IRequestAuthentication
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Credentials => [];

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">Always, before anything is sent.</exception>
    public void Apply(HttpRequestMessage request, RequestTarget target, ReadOnlySpan<byte> body) =>
        throw OptionsCheck.Wrong(type, option, "is empty, and this operation needs it: " + advice);
}
