namespace Verification.Runtime;

/// <summary>A next page that was not requested: a link to another scheme, host, port or path, or a link or token that was followed before. All pages up to it were handed out.</summary>
public sealed class PagingException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public PagingException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException)
    {
    }

    /// <summary>Where the link leads, without user, query and fragment; <see langword="null"/> for a token or a link that is no address.</summary>
    public Uri? Target { get; init; }
}
