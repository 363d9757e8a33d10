namespace Verification.Runtime;

/// <summary>A success cannot be decoded: it is not JSON, not the JSON that the operation returns, or not text.</summary>
public sealed class ResponseFormatException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="message">What happened and what to do, without personal data or secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public ResponseFormatException(string vendor, string operation, string message, Exception? innerException = null)
        : base(vendor, operation, message, innerException) { }

    /// <summary>
    /// The place of the wrong value in the body, as a JSON path such as <c>$.sessions[3].created_at</c>; <see langword="null"/> where the
    /// body is not JSON. Names that are data, such as those of maps, are shown as <c>*</c>.
    /// </summary>
    public string? Path { get; init; }
}
