namespace Verification.Runtime;

/// <summary>A success that cannot be decoded: no JSON, JSON that is not what the operation returns, or bytes that are no text.</summary>
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

    /// <summary>
    /// Where in the body the value at fault stands, as a JSON path such as <c>$.sessions[3].created_at</c>; <see langword="null"/> where the
    /// body is no JSON. Names that are data, those of maps, are given as <c>*</c>.
    /// </summary>
    public string? Path { get; init; }
}
