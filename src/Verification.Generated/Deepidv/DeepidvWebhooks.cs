using Verification.Runtime;

namespace Verification.Generated.Deepidv;

/// <summary>
/// Compares the secret that deepidv sends with each webhook. This is no signature: the header <c>deepidv-signature</c> is the secret of the
/// webhook itself, so the body is not protected, and whoever has seen one delivery can send others. Take from a webhook only which session to
/// read again, and read that session.
/// </summary>
/// <remarks>
/// Deliveries repeat until one is answered with 2xx within 10 seconds: act once on each session, status and time of change. Never log the
/// header. Safe for use by several threads at once.
/// </remarks>
public sealed class DeepidvWebhooks
{
    private const string Vendor = "deepidv";

    private readonly WebhookSecrets secrets;

    /// <summary>Copies the secrets of a webhook.</summary>
    /// <param name="secrets">The secret (<c>whsec_…</c>), and while it is exchanged the other one.</param>
    /// <exception cref="ArgumentException">There is no secret or there are more than 16, or one is empty.</exception>
    public DeepidvWebhooks(IEnumerable<string> secrets) => this.secrets = new WebhookSecrets(secrets);

    /// <summary>Checks that a request brings the secret. Nothing of the body is parsed, and nothing proves it.</summary>
    /// <param name="body">The bytes as received, at most 1 MiB.</param>
    /// <param name="header">Gives a header of the request, or <see langword="null"/> where there is none.</param>
    /// <exception cref="SignatureException">The request does not bring the secret.</exception>
    public void Verify(ReadOnlyMemory<byte> body, Func<string, string?> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        WebhookBody.Bound(Vendor, body);
        if (!secrets.Include(header("deepidv-signature")))
            throw WebhookBody.Refused(Vendor, "deepidv-signature is missing or is not the secret");
    }
}
