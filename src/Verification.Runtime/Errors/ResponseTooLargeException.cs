namespace Verification.Runtime;

/// <summary>
/// A success exceeds a limit: its body is larger than <see cref="VerificationOptions.MaximumResponseBytes"/>, or a list in it has more
/// items than <see cref="VerificationOptions.MaximumItemsPerPage"/>. It was not read to its end.
/// </summary>
public sealed class ResponseTooLargeException : VerificationException
{
    /// <summary>Makes the exception for a body that is too large; public for tests of code that handles it.</summary>
    /// <param name="vendor">The vendor's short name.</param>
    /// <param name="operation">The id of the operation.</param>
    /// <param name="maximumBytes">The limit, in bytes.</param>
    public ResponseTooLargeException(string vendor, string operation, int maximumBytes)
        : base(
            vendor,
            operation,
            $"the response is larger than {maximumBytes} bytes. Request smaller pages, or raise MaximumResponseBytes in the options."
        ) => MaximumBytes = maximumBytes;

    private ResponseTooLargeException(string vendor, string operation, string message)
        : base(vendor, operation, message) { }

    /// <summary>The limit that was exceeded, in bytes; <see langword="null"/> where the limit of items was exceeded.</summary>
    public int? MaximumBytes { get; private init; }

    /// <summary>The limit that was exceeded, in items; <see langword="null"/> where the limit of bytes was exceeded.</summary>
    public int? MaximumItems { get; private init; }

    internal static ResponseTooLargeException OfWebhook(string vendor, string kind, int maximumBytes) =>
        new(vendor, kind, $"the body of the webhook is larger than {maximumBytes} bytes. It was not read.") { MaximumBytes = maximumBytes };

    internal static ResponseTooLargeException OfItems(string vendor, string operation, int maximumItems) =>
        new(
            vendor,
            operation,
            $"a list in the response has more than {maximumItems} items, or items too small to be real. Request smaller pages, or raise "
                + "MaximumItemsPerPage in the options."
        )
        {
            MaximumItems = maximumItems,
        };
}
