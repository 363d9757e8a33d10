namespace Verification.Generated;

/// <summary>A success with a body larger than <see cref="VerificationOptions.MaximumResponseBytes"/>; it was not read to its end.</summary>
public sealed class ResponseTooLargeException : VerificationException
{
    /// <summary>Makes the exception; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="maximumBytes">The limit, in bytes.</param>
    public ResponseTooLargeException(string vendor, string operation, int maximumBytes)
        : base(vendor, operation, $"the answer is larger than {maximumBytes} bytes. Ask for smaller pages, or raise MaximumResponseBytes in the options.") =>
        MaximumBytes = maximumBytes;

    /// <summary>The limit that was exceeded, in bytes.</summary>
    public int MaximumBytes { get; }
}
