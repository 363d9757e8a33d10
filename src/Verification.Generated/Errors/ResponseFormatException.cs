namespace Verification.Generated;

/// <summary>A success that cannot be decoded: no JSON, JSON of another shape, or bytes that are no text.</summary>
public sealed class ResponseFormatException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public ResponseFormatException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException)
    {
    }
}
