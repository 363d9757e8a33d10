namespace Verification.Runtime;

/// <summary>The signature of a success is missing or wrong: it may not come from the vendor, and none of its data was read.</summary>
public sealed class SignatureException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public SignatureException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException) { }
}
