namespace Verification.Runtime;

/// <summary>
/// A redirect that was not followed: to another origin, resource or query, of a request that is not GET, too long, in a circle, or without a
/// usable address. Nothing was sent to its target. Or a response that is not known to be to the request, of which nothing was read.
/// </summary>
public sealed class RedirectException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public RedirectException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException)
    {
    }

    /// <summary>Where the redirect leads, without user, query and fragment; <see langword="null"/> where it names no usable address.</summary>
    public Uri? Target { get; init; }
}
