using Verification.Runtime;

namespace Verification.Generated;

/// <summary>What the checks of all vendors' webhooks share.</summary>
internal static class WebhookBody
{
    /// <summary>Far more than any of them sends. A larger one is refused before it costs anything.</summary>
    internal const int MaximumBytes = 1024 * 1024;

    private const string Operation = "Webhook";

    /// <exception cref="SignatureException">The body is larger than any that the vendor sends.</exception>
    internal static void Bound(string vendor, ReadOnlyMemory<byte> body)
    {
        if (body.Length > MaximumBytes)
            throw Refused(vendor, $"the body has more than {MaximumBytes} bytes");
    }

    internal static SignatureException Refused(string vendor, string reason, Exception? cause = null) =>
        new(
            vendor,
            Operation,
            $"{reason}. Nothing of the webhook may be used. Check that the secret is the one of this webhook and that the body is given byte "
                + "for byte as it was received.",
            cause
        );
}
