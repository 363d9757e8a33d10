using System.ComponentModel;

namespace Verification.Runtime.CompilerServices;

/// <summary>The form of a vendor's error codes, as its document states it. Messages show only text of this form.</summary>
/// <param name="Alphabet">The characters that codes are made of.</param>
/// <param name="MaximumLength">The longest code.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed record ErrorCodeForm(string Alphabet, int MaximumLength)
{
    /// <summary>The shortest code that would reveal a part of a credential.</summary>
    private const int ShortestPart = 4;

    /// <summary>The form where a document states none: numbers too short for a phone number.</summary>
    public static ErrorCodeForm ShortNumber { get; } = new("0123456789", 6);

    /// <summary>Returns the code, if it may be shown.</summary>
    /// <param name="code">The code that the vendor sent.</param>
    /// <param name="credentials">The client's credentials, none of which is ever shown in whole or in part.</param>
    /// <returns><see langword="null"/> if it has another form, or could reveal a credential.</returns>
    public string? Shown(string? code, IReadOnlyList<string> credentials) =>
        code?.Length > 0
        && code.Length <= MaximumLength
        && code.All(Alphabet.Contains)
        && !credentials.Any(credential => Reveals(code, credential))
            ? code
            : null;

    private static bool Reveals(string code, string credential) =>
        code.Contains(credential, StringComparison.OrdinalIgnoreCase)
        || (code.Length >= ShortestPart && credential.Contains(code, StringComparison.OrdinalIgnoreCase));
}
