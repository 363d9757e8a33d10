namespace Verification.Runtime;

/// <summary>
/// A redirect was not followed: it leads to another origin, resource or query, is of a request that is not GET, is one too many, forms a
/// cycle, or has no usable address. Nothing was sent to its target. Or a response may belong to another request, and was not read.
/// </summary>
public sealed class RedirectException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public RedirectException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException) { }

    /// <summary>
    /// Where the redirect leads, without user, query and fragment; <see langword="null"/> where it names no usable address.
    /// </summary>
    public Uri? Target { get; init; }
}
