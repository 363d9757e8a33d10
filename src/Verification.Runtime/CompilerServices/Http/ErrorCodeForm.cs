using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>What a vendor's error codes look like, as its document says. Only a text of this form is shown in messages.</summary>
/// <param name="Alphabet">The characters that codes are made of.</param>
/// <param name="MaximumLength">The longest code.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ErrorCodeForm(string Alphabet, int MaximumLength)
{
    /// <summary>The shortest code that would give away a part of a credential.</summary>
    private const int ShortestPart = 4;

    /// <summary>The form where a document states none: numbers too short for a phone number.</summary>
    public static ErrorCodeForm ShortNumber { get; } = new("0123456789", 6);

    /// <summary>The code, if it may be shown.</summary>
    /// <param name="code">What the vendor sent.</param>
    /// <param name="credentials">The client's credentials, none of which is ever shown in whole or in part.</param>
    /// <returns><see langword="null"/> if it has another form, or could give away a credential.</returns>
    public string? Shown(string? code, IReadOnlyList<string> credentials) =>
        code?.Length > 0 && code.Length <= MaximumLength && code.All(Alphabet.Contains)
        && !credentials.Any(credential => Reveals(code, credential))
            ? code
            : null;

    private static bool Reveals(string code, string credential) =>
        code.Contains(credential, StringComparison.OrdinalIgnoreCase)
        || (code.Length >= ShortestPart && credential.Contains(code, StringComparison.OrdinalIgnoreCase));
}
