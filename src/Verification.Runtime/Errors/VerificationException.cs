namespace Verification.Runtime;

/// <summary>
/// The base of all exceptions for a response that cannot be used. Messages hold no key, signature, phone number, name or part of a body,
/// so they may be logged. Cancellation, lost connections and time limits have other exceptions:
/// <see cref="OperationCanceledException"/>, <see cref="HttpRequestException"/> and <see cref="TimeoutException"/>.
/// </summary>
public abstract class VerificationException : Exception
{
    private protected VerificationException(string vendor, string operation, string message, Exception? innerException = null)
        : base($"{vendor} {operation}: {message}", innerException)
    {
        ArgumentException.ThrowIfNullOrEmpty(vendor);
        ArgumentException.ThrowIfNullOrEmpty(operation);
        Vendor = vendor;
        Operation = operation;
    }

    /// <summary>The short name of the vendor: the name of its document's folder, for instance <c>twilio</c>.</summary>
    public string Vendor { get; }

    /// <summary>The id of the operation in the vendor's document, for instance <c>listAttempts</c>.</summary>
    public string Operation { get; }
}
