namespace Verification.Runtime;

/// <summary>
/// A next page was not requested: its link leads to another scheme, host, port or path, its link or token was followed before, or the
/// header that names it cannot be read. Or a vendor that counts items or pages returned the same page twice,
/// or 1,000 pages after one another brought no new item. All pages before it were returned.
/// </summary>
public sealed class PagingException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public PagingException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException) { }

    /// <summary>
    /// Where the link leads, without user, query and fragment; <see langword="null"/> for a token, or for a link that is not an address.
    /// </summary>
    public Uri? Target { get; init; }
}
